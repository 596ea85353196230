import fc from 'fast-check';
import { expect, it } from 'vitest';
import { number } from '../format/format.ts';
import { words } from '../test-render.tsx';
import { testHeld, testPlan, testProgramme, testRelease, testWeek } from '../test-week.ts';
import { changesSinceThursday } from './changes.ts';
import { SinceThursday } from './since-thursday.tsx';

const programme = testProgramme([testPlan(1, 'a', 300)]);
const weekOf = (thursday: number, monday: number) =>
  testWeek({ releases: [testRelease('a', 'Alpha', thursday, monday)] });

it('a change is told in spectators of this cinema', () => {
  expect(words(<SinceThursday week={weekOf(120_000, 150_000)} programme={programme} />)).toMatch(
    /Alpha\| \|\+ 25 %\|de 60 à 75 spectateurs attendus/u,
  );
});

it('is stable where the numbers that are told are the same', () => {
  // 4.05 and 4.45 spectators: a tenth more, and 4 both times.
  expect(words(<SinceThursday week={weekOf(8_100, 8_900)} programme={programme} />)).toMatch(/stable$/u);
});

it('says nothing of a film that is kept for a second week', () => {
  const shown = testProgramme([testPlan(1, 'a', 300), testPlan(2, 'z', 190)]);
  const week = { ...weekOf(120_000, 150_000), held: [testHeld('z', 'Zeta', 210)] };
  expect(changesSinceThursday(week, shown).map(({ filmId }) => filmId)).toEqual(['a']);
});

it('is told only when the numbers differ, whatever they are', () => {
  const admissions = fc.double({ min: 1, max: 3_000_000, noNaN: true });
  fc.assert(
    fc.property(admissions, fc.double({ min: 0.8, max: 1.25, noNaN: true }), (thursday, factor) => {
      const [told] = changesSinceThursday(weekOf(thursday, thursday * factor), programme);
      if (told?.change === 0) return;
      expect(number(told?.thursday ?? NaN)).not.toBe(number(told?.monday ?? NaN));
    }),
  );
});
