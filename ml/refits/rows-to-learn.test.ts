import { expect, it } from 'vitest';
import { film } from '#shared/domain/testing-films.ts';
import { rowsToLearn } from './rows-to-learn.ts';

const row = (title: string, releaseDate: string, firstWeekAdmissions: number | null, facts = {}) => {
  return { facts: film({ title, releaseDate, ...facts }), firstWeekAdmissions };
};

it('has each film once, as the first list tells it, and none of a week that was not over', () => {
  const believed = [
    row('Un', '2023-07-05', 10_000),
    row('Deux', '2023-07-05', 20_000, { jpboxId: 7 }),
    row('Sans résultat', '2023-07-12', null),
    row('Plus tard', '2023-09-27', 30_000),
  ];
  const others = [
    row('Ancien', '2010-03-03', 5_000),
    row('Un', '2023-07-05', 99),
    row('Deux, autrement', '2023-07-05', 99, { jpboxId: 7 }),
    // The film again, years before.
    row('Deux', '2003-07-02', 40_000, { jpboxId: 7 }),
  ];
  const learnt = rowsToLearn(believed, others, '2023-09-27');
  expect(learnt.map(({ facts, firstWeekAdmissions }) => [facts.title, firstWeekAdmissions])).toEqual([
    ['Deux', 40_000],
    ['Ancien', 5_000],
    ['Un', 10_000],
    ['Deux', 20_000],
  ]);
});
