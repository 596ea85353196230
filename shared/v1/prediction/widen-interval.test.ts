import { describe, expect, it } from 'vitest';
import type { Gaps, Standing } from './gaps.ts';
import { stretchOf, widened } from './widen-interval.ts';

const KNOWN: Gaps = { distributor: 'known', directors: 'known', cast: 'known' };
const STANDINGS: readonly Standing[] = ['known', 'missing', 'unknown'];
const SIGHTS = ['without-screens', 'with-screens'] as const;

const ALL: readonly Gaps[] = STANDINGS.flatMap((distributor) =>
  STANDINGS.flatMap((directors) => STANDINGS.map((cast) => ({ distributor, directors, cast }))),
);

describe('the widening of an interval', () => {
  it('is none where all are known, or people have no film yet', () => {
    for (const sight of SIGHTS) {
      expect(stretchOf(KNOWN, sight)).toEqual({ below: 1, above: 1 });
      expect(stretchOf({ ...KNOWN, directors: 'unknown', cast: 'unknown' }, sight)).toEqual({
        below: 1,
        above: 1,
      });
    }
  });

  it('is some for each missing fact and an unknown distributor', () => {
    for (const sight of SIGHTS) {
      for (const gap of [
        { distributor: 'missing' },
        { distributor: 'unknown' },
        { directors: 'missing' },
        { cast: 'missing' },
      ] as const) {
        const { below, above } = stretchOf({ ...KNOWN, ...gap }, sight);
        expect(Math.max(below, above)).toBeGreaterThan(1);
      }
    }
  });

  it.each(SIGHTS)('is never less for more gaps (%s)', (sight) => {
    for (const gaps of ALL) {
      const more = stretchOf(gaps, sight);
      for (const fact of ['distributor', 'directors', 'cast'] as const) {
        const less = stretchOf({ ...gaps, [fact]: 'known' }, sight);
        expect(more.below).toBeGreaterThanOrEqual(less.below);
        expect(more.above).toBeGreaterThanOrEqual(less.above);
      }
    }
  });

  const figures = { p10: 10_000, p50: 40_000, p90: 100_000, mean: 52_000 };

  it('stretches the ln distances from the median, and leaves median and mean', () => {
    const wide = widened(figures, { below: 2, above: 1.5 });
    expect(wide.p10).toBeCloseTo(2_500, 6);
    expect(wide.p90).toBeCloseTo(40_000 * 2.5 ** 1.5, 6);
    expect(wide).toMatchObject({ p50: 40_000, mean: 52_000 });
  });

  it('changes no digit of what is not to be widened', () => {
    const odd = { p10: 0.1 * 3e5, p50: 123_456.789, p90: 7e5 / 3, mean: 150_000.1 };
    expect(widened(odd, { below: 1, above: 1 })).toEqual(odd);
  });

  it('keeps at least one admission, and the order of the quantiles', () => {
    expect(widened({ ...figures, p10: 2 }, { below: 3, above: 1 }).p10).toBe(1);
    const certain = { p10: 1, p50: 1, p90: 1, mean: 1 };
    expect(widened(certain, { below: 2, above: 2 })).toEqual(certain);
  });
});
