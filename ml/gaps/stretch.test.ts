import { describe, expect, it } from 'vitest';
import { missedBy, reachOf, stretchFor } from './stretch.ts';

/** Test data: an interval of a factor of 10 to each side. */
const film = (actual: number) => ({ p10: 100, p50: 1_000, p90: 10_000, actual });

describe('how far a film reached', () => {
  it('is 1 at the ends of the interval, and 0 on the other side of the median', () => {
    expect(reachOf(film(10_000))).toEqual({ below: 0, above: 1 });
    expect(reachOf(film(100))).toEqual({ below: 1, above: 0 });
    expect(reachOf(film(10)).below).toBeCloseTo(2, 12);
    expect(reachOf(film(1_000))).toEqual({ below: 0, above: 0 });
  });

  it('is infinite where the interval has no such side', () => {
    expect(reachOf({ p10: 1_000, p50: 1_000, p90: 1_000, actual: 10 })).toEqual({
      below: Infinity,
      above: 0,
    });
  });
});

describe('the stretch of intervals', () => {
  // Reaches above: 0.1, 0.2 … 1.9.
  const films = Array.from({ length: 19 }, (_, i) => film(1_000 * 10 ** ((i + 1) / 10)));

  it('is the rank of the paper, for each side by itself', () => {
    // ceil(20 · 0.8) = 16.
    const stretch = stretchFor(films, { below: 0.2, above: 0.2 });
    expect(stretch.above).toBeCloseTo(1.6, 12);
    expect(stretch.below).toBe(1);
  });

  it('is never less than 1', () => {
    expect(stretchFor(films, { below: 0.9, above: 0.9 })).toEqual({ below: 1, above: 1 });
  });

  it('is the furthest film of a few', () => {
    expect(stretchFor([film(100_000)], { below: 0.1, above: 0.1 }).above).toBeCloseTo(2, 12);
  });

  it('leaves out as many as it is meant to', () => {
    expect(missedBy(films)).toEqual({ below: 0, above: 9 / 19 });
    expect(missedBy(films, { below: 1, above: 1.55 })).toEqual({ below: 0, above: 4 / 19 });
  });
});
