import { describe, expect, it } from 'vitest';
import { distributionOf } from './distribution.ts';

const plain = {
  centres: [5_000, 45_000, 250_000],
  widening: [0.1, -3, 0.2],
  log_mean_factor: [0.5, 0.3, 0.1],
};
const sides = { levels: [0.005, 0.1, 0.3], low: [2, 0, -1], high: [1, 0, -0.5] };
const returning = { intercept: 4, slope: 0.5, low: 2, high: 1.5 };
const raw = { point: -2, low: -3, high: -1 };

describe('the distribution of a forecast', () => {
  it('is ordered, for every size and every level', () => {
    for (let level = 0; level < 16; level += 0.25) {
      for (const asked of [0.005, 0.05, 0.1, 0.2, 0.3]) {
        for (const isReturn of [false, true]) {
          const levels = { low: asked, high: 0.305 - asked };
          const told = distributionOf(raw, level, { ...plain, sides, returning }, { levels, isReturn });
          expect(1 <= told.p10 && told.p10 <= told.p50 && told.p50 <= told.p90).toBe(true);
        }
      }
    }
  });

  it('moves each side by itself, in ln, and nothing at the levels that are meant', () => {
    const calibration = { ...plain, widening: [0, 0, 0], sides };
    const usual = distributionOf(raw, 13, calibration);
    expect(usual).toEqual(distributionOf(raw, 13, { ...calibration, sides: undefined }));
    const wider = distributionOf(raw, 13, calibration, { levels: { low: 0.05, high: 0.1 } });
    // 0.05 lies 45/95 of the way from 0.005 to 0.1.
    expect(Math.log(usual.p10 / wider.p10)).toBeCloseTo(2 * (1 - 45 / 95), 10);
    expect({ ...wider, p10: usual.p10 }).toEqual(usual);
    const narrower = distributionOf(raw, 13, calibration, { levels: { low: 0.1, high: 0.2 } });
    expect(Math.log(usual.p90 / narrower.p90)).toBeCloseTo(0.25, 10);
    expect({ ...narrower, p90: usual.p90 }).toEqual(usual);
  });

  it('stays as it is where the calibration knows no levels', () => {
    const asked = distributionOf(raw, 13, plain, { levels: { low: 0.005, high: 0.005 } });
    expect(asked).toEqual(distributionOf(raw, 13, plain));
  });

  it('of a return is one of its own, which follows the levels too', () => {
    const calibration = { ...plain, sides, returning };
    const film = distributionOf(raw, 14, calibration);
    const own = distributionOf(raw, 14, calibration, { isReturn: true });
    expect(own.p50).toBeCloseTo(Math.exp(4 + 0.5 * 12), 6);
    expect(own.p10).toBeCloseTo(own.p50 * Math.exp(-2), 6);
    expect(own.p90).toBeCloseTo(own.p50 * Math.exp(1.5), 6);
    expect(own.mean).toBeGreaterThan(own.p50);
    expect(own.p50).toBeLessThan(film.p50);
    const levels = { low: 0.005, high: 0.005 };
    const wide = distributionOf(raw, 14, calibration, { isReturn: true, levels });
    expect(wide.p10).toBeCloseTo(own.p10 * Math.exp(-2), 6);
    expect(wide.p90).toBeCloseTo(own.p90 * Math.exp(1), 6);
  });

  it('of a return is as any where the calibration knows no returns', () => {
    expect(distributionOf(raw, 14, plain, { isReturn: true })).toEqual(distributionOf(raw, 14, plain));
  });
});
