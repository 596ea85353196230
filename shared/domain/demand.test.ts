import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  demandQuantile,
  expectedSales,
  knownDemand,
  localDemand,
  probabilityAbove,
  probabilityUpTo,
  type Demand,
} from './demand.ts';
import { modelWithoutNoise, untaughtModel } from './local-demand/local-model.ts';
import type { AdmissionsForecast } from './shapes/forecast.ts';

const SHARE = 1 / 2_000;
const national = modelWithoutNoise(SHARE);
const certain = (admissions: number): AdmissionsForecast => ({
  p10: admissions,
  p50: admissions,
  p90: admissions,
  mean: admissions,
});

const forecasts = fc
  .record({
    p50: fc.double({ min: 500, max: 3_000_000, noNaN: true }),
    low: fc.double({ min: 1, max: 12, noNaN: true }),
    high: fc.double({ min: 1, max: 12, noNaN: true }),
    skew: fc.double({ min: 0.7, max: 2, noNaN: true }),
  })
  .map(({ p50, low, high, skew }) => ({ p10: p50 / low, p50, p90: p50 * high, mean: p50 * skew }));
const seats = fc.integer({ min: 1, max: 5_000 });

describe('local demand', () => {
  it('is the share of the national first week', () => {
    expect(localDemand(certain(1_000_000), national, 'other')).toMatchObject({ median: 500, mean: 500 });
  });

  it('sells what the seats allow when the forecast is certain', () => {
    expect(expectedSales(localDemand(certain(1_000_000), national, 'other'), 840)).toBeCloseTo(500, 9);
    expect(expectedSales(localDemand(certain(3_000_000), national, 'other'), 840)).toBe(840);
  });

  it('has the quantiles of the forecast', () => {
    const demand = localDemand(
      { p10: 200_000, p50: 1_000_000, p90: 2_400_000, mean: 1_200_000 },
      national,
      'other',
    );
    expect(demandQuantile(demand, 0.1)).toBeCloseTo(100, 8);
    expect(demandQuantile(demand, 0.5)).toBeCloseTo(500, 8);
    expect(demandQuantile(demand, 0.9)).toBeCloseTo(1_200, 8);
    expect(probabilityAbove(demand, 1_200)).toBeCloseTo(0.1, 10);
    expect(probabilityUpTo(demand, 100)).toBeCloseTo(0.1, 10);
  });

  it('expects the mean of the forecast when no seat binds', () => {
    fc.assert(
      fc.property(forecasts, (forecast) => {
        const demand = localDemand(forecast, national, 'other');
        expect(expectedSales(demand, 1e15) / demand.mean).toBeCloseTo(1, 6);
      }),
    );
  });

  it('expects what integrating the stretched distribution gives', () => {
    fc.assert(
      fc.property(forecasts, seats, (forecast, capacity) => {
        const demand = localDemand(forecast, national, 'other');
        expect(expectedSales(demand, capacity) / averageSales(demand, capacity)).toBeCloseTo(1, 5);
      }),
      { numRuns: 30 },
    );
  });

  it('never expects more than the seats, nor more than the demand; more seats never sell less', () => {
    fc.assert(
      fc.property(forecasts, seats, seats, (forecast, a, b) => {
        const demand = localDemand(forecast, national, 'other');
        const [fewer, more] = [Math.min(a, b), Math.max(a, b)];
        expect(expectedSales(demand, fewer)).toBeLessThanOrEqual(Math.min(fewer, demand.mean));
        expect(expectedSales(demand, more)).toBeGreaterThanOrEqual(expectedSales(demand, fewer) - 1e-9);
        expect(probabilityAbove(demand, more)).toBeLessThanOrEqual(probabilityAbove(demand, fewer));
      }),
    );
  });

  it('is a number for all finite forecasts, however wide', () => {
    const positive = fc.double({ min: Number.MIN_VALUE, max: Number.MAX_VALUE, noNaN: true });
    const wide = fc.tuple(positive, positive, positive, positive, positive, positive);
    const check = (
      values: readonly [number, number, number, number],
      share: number,
      capacity: number,
    ): void => {
      const [p10 = 0, p50 = 0, p90 = 0] = values.slice(0, 3).toSorted((a, b) => a - b);
      const demand = localDemand({ p10, p50, p90, mean: values[3] }, modelWithoutNoise(share), 'other');
      const sales = expectedSales(demand, capacity);
      expect(sales).toBeGreaterThanOrEqual(0);
      expect(sales).toBeLessThanOrEqual(capacity);
      for (const of of [probabilityUpTo, probabilityAbove]) {
        expect(of(demand, capacity)).toBeGreaterThanOrEqual(0);
        expect(of(demand, capacity)).toBeLessThanOrEqual(1);
      }
      for (const u of [0, 0.1, 0.5, 0.9, 1]) expect(demandQuantile(demand, u)).toBeGreaterThanOrEqual(0);
    };
    fc.assert(
      fc.property(wide, ([a, b, c, mean, share, capacity]) => check([a, b, c, mean], share, capacity)),
    );
    check([1e-12, 1e9, 1e9, 1e9], SHARE, 840);
    check([1, 1, 1e9, 1e9], SHARE, 840);
  });

  it('sells of a forecast that is far too wide what it says it expects', () => {
    const demand = localDemand({ p10: 1e-12, p50: 1e9, p90: 1e9, mean: 1e9 }, national, 'other');
    expect(expectedSales(demand, 840)).toBeGreaterThan(400);
  });

  it('sells nothing without seats', () => {
    expect(expectedSales(localDemand(certain(1_000), national, 'other'), 0)).toBe(0);
    expect(probabilityAbove(localDemand(certain(1_000), national, 'other'), 0)).toBe(1);
  });

  it.each([
    ['p10', { p10: 0 }],
    ['p10', { p10: 200_000 }],
    ['p90', { p90: 90_000 }],
    ['mean', { mean: NaN }],
    ['mean', { mean: -1 }],
  ])('refuses a forecast with a wrong %s', (field, change) => {
    const forecast = { p10: 50_000, p50: 100_000, p90: 150_000, mean: 100_000, ...change };
    expect(() => localDemand(forecast, national, 'other')).toThrow(
      expect.objectContaining({ code: 'invalid-input', field }),
    );
  });

  it('refuses a cinema without a share', () => {
    expect(() => localDemand(certain(1), modelWithoutNoise(0), 'other')).toThrow(
      expect.objectContaining({ field: 'admissionsShare' }),
    );
  });
});

describe('what a cinema draws', () => {
  const usual = untaughtModel(SHARE);
  const forecast = { p10: 200_000, p50: 400_000, p90: 700_000, mean: 430_000 };

  it('widens the range and leaves the central number where it was', () => {
    const [with_, without] = [
      localDemand(forecast, usual, 'other'),
      localDemand(forecast, national, 'other'),
    ];
    expect(with_.mean).toBe(without.mean);
    expect(demandQuantile(with_, 0.1)).toBeLessThan(0.9 * demandQuantile(without, 0.1));
    expect(demandQuantile(with_, 0.9)).toBeGreaterThan(1.05 * demandQuantile(without, 0.9));
    expect(expectedSales(with_, 1e15) / with_.mean).toBeCloseTo(1, 9);
  });

  it('makes fewer tickets expected where seats bind, and hardly any fewer where they do not', () => {
    const lost = (capacity: number) =>
      1 -
      expectedSales(localDemand(forecast, usual, 'other'), capacity) /
        expectedSales(localDemand(forecast, national, 'other'), capacity);
    expect(lost(215)).toBeGreaterThan(0.03);
    expect(lost(2_000)).toBeLessThan(0.001);
  });

  it('varies less with the size of the film, whose national figure may be known', () => {
    const spreads = [5_000, 50_000, 150_000, 600_000].map(
      (admissions) => knownDemand(admissions, usual, 'other').sigmaHigh,
    );
    expect(spreads.map((spread) => Math.round(spread * 100) / 100)).toEqual([0.9, 0.54, 0.43, 0.31]);
    const { mean, sigmaLow, sigmaHigh } = knownDemand(600_000, usual, 'other');
    expect([mean, sigmaLow]).toEqual([300, sigmaHigh]);
  });

  it('leaves a figure that somebody gave, without any spread, as it stands', () => {
    expect(localDemand(certain(1_000_000), usual, 'other')).toMatchObject({ mean: 500, sigmaHigh: 0 });
  });

  it('follows elasticity and origin: the mean is that of the bent distribution', () => {
    const bent = { ...national, elasticity: 0.8, french: Math.log(1.3), american: Math.log(0.9) };
    const [french, american] = [
      localDemand(forecast, bent, 'french'),
      localDemand(forecast, bent, 'american'),
    ];
    expect(french.mean / american.mean).toBeCloseTo(1.3 / 0.9, 12);
    expect(demandQuantile(french, 0.5)).toBeCloseTo(200 * 1.3 * (4 / 3) ** -0.2, 9);
    expect(demandQuantile(french, 0.9) / demandQuantile(french, 0.5)).toBeCloseTo((7 / 4) ** 0.8, 9);
    expect(expectedSales(french, 1e15) / french.mean).toBeCloseTo(1, 9);
    expect(localDemand(certain(300_000), bent, 'other').mean).toBeCloseTo(150, 9);
  });
});

/** E[min(D, capacity)] by brute force: the integral over z, on a fine grid. */
function averageSales(demand: Demand, capacity: number): number {
  const step = 0.001;
  let sum = 0;
  for (let z = -12 + step / 2; z < 12; z += step) {
    const sigma = z < 0 ? demand.sigmaLow : demand.sigmaHigh;
    const tickets = Math.min(Math.exp(demand.logStretchedMedian + sigma * z), capacity);
    sum += (tickets * step * Math.exp((-z * z) / 2)) / Math.sqrt(2 * Math.PI);
  }
  return sum;
}
