import { expect, it } from 'vitest';
import { film } from '#shared/domain/testing-films.ts';
import { joinFilms } from './join-films.ts';

const row = (title: string, releaseDate: string, jpboxId: number | null) => ({
  facts: film({ title, releaseDate, jpboxId }),
  firstWeekAdmissions: 1_000,
});

it('a film of the store that the history has under another day is left out; one that returns is not', () => {
  const history = [row('b', '2023-06-07', 2), row('a', '2023-05-03', 1)];
  const stored = [
    row('c', '2023-07-05', 3),
    row('b', '2023-07-05', 2),
    row('a', '2023-09-06', 1),
    row('d', '2023-07-12', null),
  ];
  const { rows, doubled } = joinFilms(history, stored);
  expect(rows.map(({ facts }) => `${facts.title} ${facts.releaseDate}`)).toEqual([
    ...['a 2023-05-03', 'b 2023-06-07', 'c 2023-07-05', 'd 2023-07-12', 'a 2023-09-06'],
  ]);
  expect(doubled).toEqual([stored[1]]);
});
