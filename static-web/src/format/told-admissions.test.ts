import fc from 'fast-check';
import { expect, it } from 'vitest';
import { number, roundCount, roundMoney } from './format.ts';
import { parseNumber } from './parse.ts';
import { roundRange } from './told-admissions.ts';

const admissions = fc.double({ min: 1, max: 5_000_000, noNaN: true });

it('a forecast lies in its range as both are written, wherever its mean lies', () => {
  fc.assert(
    fc.property(admissions, admissions, admissions, (one, other, mean) => {
      const [p10, p90] = [Math.min(one, other), Math.max(one, other)];
      const [low, told, high] = [
        roundRange({ p10, p90, mean })[0],
        roundCount(mean),
        roundRange({ p10, p90, mean })[1],
      ].map(parseNumber);
      expect(low).toBeLessThanOrEqual(told ?? NaN);
      expect(told).toBeLessThanOrEqual(high ?? NaN);
    }),
    { numRuns: 2_000 },
  );
});

it('is widened only where it has to be', () => {
  const plain = (texts: string[]): string[] => texts.map((text) => text.replace(/[\u00a0\u202f]/gu, ' '));
  expect(plain(roundRange({ p10: 1_000, p90: 90_000, mean: 41_873 }))).toEqual(['1 000', '90 000']);
  expect(plain(roundRange({ p10: 1_000, p90: 30_000, mean: 41_873 }))).toEqual(['1 000', '42 000']);
  expect(plain(roundRange({ p10: 50_000, p90: 90_000, mean: 41_873 }))).toEqual(['42 000', '90 000']);
});

it.each([
  ['counts', roundCount, 0, 10_000_000],
  ['whole numbers', number, -10_000, 10_000_000],
  ['sums of money', roundMoney, -10_000, 100_000],
])('what is more is never written as less: %s', (_, write, min, max) => {
  const amount = fc.double({ min, max, noNaN: true });
  const written = (value: number): number =>
    Number(write(value).replace('\u2212', '-').replace(/[\s€]/gu, ''));
  fc.assert(
    fc.property(amount, amount, (one, other) => {
      expect(written(Math.min(one, other))).toBeLessThanOrEqual(written(Math.max(one, other)));
    }),
    { numRuns: 2_000 },
  );
});
