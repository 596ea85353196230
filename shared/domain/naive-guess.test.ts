import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addWeeks, stageDate } from './cinema-week.ts';
import { naiveGuesser, type PastResult } from './naive-guess.ts';

const WEEK = '2023-06-14';

/** Test data: a result of some weeks before the week, seen when its own week was over unless said otherwise. */
function result(weeksBefore: number, companies: string[], admissions: number, seen?: string): PastResult {
  const week = addWeeks(WEEK, -weeksBefore);
  return { week, companies, admissions, observedOn: seen ?? addWeeks(week, 1) };
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

  it('knows nothing of what was seen after the Thursday before the week', () => {
    expect(guess([result(1, ['pathe'], 10_000, '2023-06-07')])).toBeNull();
    const thursday = stageDate(WEEK, 'thursday');
    expect(guess([result(9, ['pathe'], 10_000, thursday)])).toBe(10_000);
    expect(guess([result(9, ['pathe'], 10_000, addDays(thursday, 1))])).toBeNull();
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
          const unknown = results.map((each) =>
            each.observedOn > thursday || each.week > addDays(WEEK, -14)
              ? { ...each, admissions: other }
              : each,
          );
          expect(guess(unknown)).toBe(guess(results));
        },
      ),
    );
  });
});
