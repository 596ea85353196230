import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addWeeks, stageDate } from './cinema-week.ts';
import { naiveGuesser, type PastResult } from './naive-guess.ts';

const WEEK = '2023-06-14';

/** Test data: a result of some weeks before the week. */
function result(weeksBefore: number, companies: string[], admissions: number): PastResult {
  return { week: addWeeks(WEEK, -weeksBefore), companies, admissions };
}

const guess = (results: PastResult[], companies = ['pathe']): number | null =>
  naiveGuesser(results)({ week: WEEK, companies });

describe('the guess without a model', () => {
  it('is the mean of what the distributor’s films drew', () => {
    const results = [result(2, ['pathe'], 100_000), result(50, ['pathe', 'snd'], 300_000)];
    expect(guess([...results, result(3, ['gaumont'], 9_000)])).toBe(200_000);
    expect(guess(results, ['pathe', 'snd'])).toBe(200_000);
    expect(guess(results, ['snd'])).toBe(300_000);
  });

  it('is that of all films for a distributor without one, and none without any film', () => {
    const results = [result(2, ['gaumont'], 10_000), result(3, [], 30_000)];
    expect(guess(results)).toBe(20_000);
    expect(guess(results, [])).toBe(20_000);
    expect(guess([])).toBeNull();
  });

  it('leaves out what is older than two years', () => {
    expect(guess([result(104, ['pathe'], 10_000)])).toBe(10_000);
    expect(guess([result(105, ['pathe'], 10_000)])).toBeNull();
  });

  it('knows nothing of weeks that were not over on the Thursday before the week', () => {
    expect(guess([result(1, ['pathe'], 10_000)])).toBeNull();
    expect(guess([result(2, ['pathe'], 10_000), result(1, ['pathe'], 90_000)])).toBe(10_000);
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            before: fc.integer({ min: -20, max: 60 }),
            admissions: fc.integer({ min: 1, max: 10 ** 6 }),
          }),
        ),
        fc.integer({ min: 1, max: 10 ** 7 }),
        (past, other) => {
          const results = past.map(({ before, admissions }) => result(before, ['pathe'], admissions));
          const changed = results.map((each) =>
            addWeeks(each.week, 1) > stageDate(WEEK, 'thursday') ? { ...each, admissions: other } : each,
          );
          expect(guess(changed)).toBe(guess(results));
        },
      ),
    );
  });
});
