import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { logNormalCdf, normalCdf, normalQuantile, Z90 } from './normal.ts';

describe('the standard normal distribution', () => {
  it.each([
    [0, 0.5],
    [1, 0.841_344_746_068_542_9],
    [-1.96, 0.024_997_895_148_220_428],
    [-5, 2.866_515_718_791_939e-7],
    [-8, 6.220_960_574_271_785e-16],
  ])('has Φ(%d) = %d', (z, probability) => {
    expect(normalCdf(z)).toBeCloseTo(probability, 14);
  });

  it('has nine tenths below z90', () => {
    expect(normalCdf(Z90)).toBeCloseTo(0.9, 13);
    expect(normalQuantile(0.1)).toBeCloseTo(-Z90, 12);
  });

  it('is inverted by its quantiles', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-12, max: 1 - 1e-12, noNaN: true }), (u) => {
        expect(normalCdf(normalQuantile(u))).toBeCloseTo(u, 11);
      }),
    );
    expect([normalQuantile(0), normalQuantile(1)]).toEqual([-Infinity, Infinity]);
  });

  it('has a logarithm where it is too small itself', () => {
    for (const z of [-20, -8, -7.1, -7.05, -3, 0, 3, Infinity]) {
      expect(logNormalCdf(z)).toBeCloseTo(Math.log(normalCdf(z)), 9);
    }
    // Φ(-50) by its asymptotic series.
    expect(logNormalCdf(-50)).toBeCloseTo(-1_250 - Math.log(50 * Math.sqrt(2 * Math.PI)) - 1 / 2_500, 6);
    expect(logNormalCdf(-Infinity)).toBe(-Infinity);
  });
});
