import { expect, it } from 'vitest';
import { addDays } from '../domain/cinema-week.ts';
import { seededRandom } from '../seeded-random.ts';
import type { ComparedWeek } from './compared-weeks.ts';
import { differencesOf } from './difference.ts';

/** Weeks of which some are hard for both; the challenger's error is that of the champion plus something. */
function weeks(count: number, more: (i: number) => number): ComparedWeek[] {
  const random = seededRandom(3);
  return Array.from({ length: count }, (_, i) => {
    const error = 100 + 500 * random();
    const sums = { films: 12, actual: 1_000, covered: 10, takings: { made: 900, best: 1_000 } };
    return {
      week: addDays('2026-01-07', 7 * i),
      ...{ champion: { ...sums, error }, challenger: { ...sums, error: error + more(i) } },
    };
  });
}

it('weeks that are hard for both do not hide a difference', () => {
  const { wape, coverage } = differencesOf(weeks(13, () => -20));
  expect(wape.difference).toBeCloseTo(-0.02, 12);
  expect([wape.low, wape.high].map((each) => each.toFixed(9))).toEqual(['-0.020000000', '-0.020000000']);
  expect(coverage).toEqual({ difference: 0, low: 0, high: 0 });
});

it('a difference of one week alone is none to count on, and the same weeks tell the same', () => {
  const one = weeks(13, (i) => (i === 4 ? -300 : 5));
  const { wape } = differencesOf(one);
  expect(wape.difference).toBeLessThan(0);
  expect(wape.low).toBeLessThan(wape.difference);
  expect(wape.high).toBeGreaterThan(0);
  expect(differencesOf(one)).toEqual(differencesOf(one));
});

it('without any week nothing can be said', () => {
  expect(differencesOf([]).wape).toEqual({ difference: NaN, low: NaN, high: NaN });
});
