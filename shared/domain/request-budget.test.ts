import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PURPOSES, requestsLeft, type Purpose } from './request-budget.ts';

const expected = { 'coming-week': 40, results: 20, shows: 2, 'weeks-ahead': 8, revisions: 4 };

describe('the requests that are left to a purpose', () => {
  it('are what more important purposes will not need', () => {
    expect(PURPOSES.map((purpose) => requestsLeft(purpose, {}, expected, 80))).toEqual([80, 40, 20, 18, 10]);
  });

  it('grow as the more important purposes have had theirs, and shrink with all that was asked', () => {
    expect(requestsLeft('results', { 'coming-week': 30 }, expected, 80)).toBe(40);
    expect(requestsLeft('results', { 'coming-week': 60 }, expected, 80)).toBe(20);
    expect(requestsLeft('coming-week', { results: 50, revisions: 4 }, expected, 80)).toBe(26);
    expect(requestsLeft('revisions', { 'coming-week': 40, results: 40 }, expected, 80)).toBe(0);
  });
});

const counts = fc.record(
  Object.fromEntries(PURPOSES.map((purpose) => [purpose, fc.nat(60)])) as Record<
    Purpose,
    fc.Arbitrary<number>
  >,
);

it('never exceed the budget, and never take what a more important purpose still needs', () => {
  fc.assert(
    fc.property(counts, counts, fc.integer({ min: 1, max: 200 }), (asked, needed, budget) => {
      const used = PURPOSES.reduce((sum, each) => sum + asked[each], 0);
      PURPOSES.forEach((purpose, index) => {
        const left = requestsLeft(purpose, asked, needed, budget);
        expect(left).toBeGreaterThanOrEqual(0);
        expect(left).toBeLessThanOrEqual(Math.max(0, budget - used));
        // When all that is left has been taken, the more important ones can have theirs, if there was enough.
        const afterwards = { ...asked, [purpose]: asked[purpose] + left };
        for (const better of PURPOSES.slice(0, index)) {
          const owed = Math.max(0, needed[better] - asked[better]);
          const before = requestsLeft(better, asked, needed, budget);
          expect(requestsLeft(better, afterwards, needed, budget)).toBeGreaterThanOrEqual(
            Math.min(owed, before),
          );
        }
      });
    }),
  );
});
