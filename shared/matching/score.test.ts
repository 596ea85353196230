import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compared, confidenceOf, reasonsOf, within } from './score.ts';

const LENGTHS = [
  { verdict: 'same', most: 3, weight: 1 },
  { verdict: 'near', most: 15, weight: 0 },
  { verdict: 'far', most: Infinity, weight: -1 },
] as const;

describe('a score', () => {
  it('is the odds before anything is known and what each fact weighs', () => {
    const reasons = reasonsOf(['title', 'exact', 5], ['date', 'near', 0], ['directors', 'different', -2.5]);
    expect(reasons.map(({ fact }) => fact)).toEqual(['title', 'directors']);
    expect(compared(-3, reasons)).toEqual({ score: -0.5, reasons });
    expect(compared(-3, [])).toEqual({ score: -3, reasons: [] });
  });

  it.each([
    [0, 'same'],
    [3, 'same'],
    [3.1, 'near'],
    [15, 'near'],
    [16, 'far'],
    [Infinity, 'far'],
  ])('takes the first step that a difference of %d does not exceed', (difference, verdict) => {
    expect(within('duration', LENGTHS, difference)).toMatchObject({ fact: 'duration', verdict });
  });

  it('is as likely as not at 0, certain at infinity, and never leaves 0 to 1', () => {
    expect(confidenceOf(0)).toBe(0.5);
    expect(confidenceOf(Infinity)).toBe(1);
    expect(confidenceOf(-Infinity)).toBe(0);
    fc.assert(
      fc.property(fc.double({ noNaN: true }), fc.double({ noNaN: true }), (a, b) => {
        expect(confidenceOf(Math.min(a, b))).toBeLessThanOrEqual(confidenceOf(Math.max(a, b)));
      }),
    );
  });
});
