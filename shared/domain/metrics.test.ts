import { describe, expect, it } from 'vitest';
import { evaluateForecasts, type ScoredFilm } from './metrics.ts';

/** Test data: a forecast that is sure of its number, and what came true. */
function film(
  filmId: string,
  forecast: number,
  actual: number,
  change: Partial<ScoredFilm> = {},
): ScoredFilm {
  return {
    week: '2023-06-07',
    filmId,
    forecast: { p10: forecast, p50: forecast, p90: forecast, mean: forecast },
    actual,
    ...change,
  };
}

describe('the metrics of forecasts', () => {
  it('are perfect for forecasts that come true', () => {
    const perfect = [film('A', 900_000, 900_000), film('B', 200_000, 200_000)];
    expect(evaluateForecasts(perfect)).toEqual({
      films: 2,
      weeks: 1,
      wape: 0,
      mae: 0,
      r2: 1,
      r2Log: 1,
      medianApe: 0,
      within50Percent: 1,
      within2: 1,
      pinballLoss: 0,
      intervalCoverage: 1,
      intervalWidth: 1,
      maeOverBaseline: null,
      shareOfBestTakings: 1,
      weeklyRegret: 0,
      topTwoHits: 1,
    });
  });

  it('are what one computes by hand', () => {
    // Errors 100, 50 and 300 thousand; the factors are 2, 1.5 and 4.
    const metrics = evaluateForecasts([
      film('A', 200_000, 100_000, { baseline: 0 }),
      film('B', 100_000, 150_000, { baseline: 450_000 }),
      film('C', 100_000, 400_000),
    ]);
    expect(metrics.mae).toBeCloseTo(150_000, 6);
    expect(metrics.wape).toBeCloseTo(450 / 650, 12);
    expect(metrics.medianApe).toBeCloseTo(0.75, 12);
    expect(metrics.within50Percent).toBeCloseTo(1 / 3, 12);
    expect(metrics.within2).toBeCloseTo(2 / 3, 12);
    expect(metrics.maeOverBaseline).toBeCloseTo(150 / 400, 12);
    const center = 650 / 3;
    const spread = (100 - center) ** 2 + (150 - center) ** 2 + (400 - center) ** 2;
    expect(metrics.r2).toBeCloseTo(1 - (100 ** 2 + 50 ** 2 + 300 ** 2) / spread, 10);
  });

  it('judge the median by absolute errors and the mean by squared ones', () => {
    const forecast = { p10: 50_000, p50: 100_000, p90: 300_000, mean: 150_000 };
    const metrics = evaluateForecasts([
      film('A', 0, 100_000, { forecast }),
      film('B', 0, 350_000, { forecast }),
    ]);
    expect(metrics.mae).toBe(125_000);
    expect(metrics.r2).toBeCloseTo(1 - (50 ** 2 + 200 ** 2) / (2 * 125 ** 2), 12);
    expect(metrics.intervalCoverage).toBe(0.5);
    expect(metrics.intervalWidth).toBe(6);
    // Of A: 0.1 · 50, 0.5 · 0, 0.1 · 200; of B: 0.1 · 300, 0.5 · 250, 0.9 · 50 (thousands).
    expect(metrics.pinballLoss).toBeCloseTo(((5 + 0 + 20 + 30 + 125 + 45) / 6) * 1_000, 6);
  });

  it('charge the programme for the film it missed', () => {
    // Shown: A and B, 150 + 100 tickets. Best: C and A, 300 + 150.
    const metrics = evaluateForecasts([
      film('A', 500_000, 300_000),
      film('B', 400_000, 200_000),
      film('C', 100_000, 600_000),
    ]);
    expect(metrics.shareOfBestTakings).toBeCloseTo(2_500 / 4_500, 12);
    expect(metrics.weeklyRegret).toBeCloseTo(2_000, 8);
    expect(metrics.topTwoHits).toBe(0.5);
  });

  it('choose each week by itself and add the weeks up', () => {
    const next = { week: '2023-06-14' };
    const metrics = evaluateForecasts([
      film('A', 500_000, 300_000),
      film('B', 400_000, 200_000),
      film('C', 100_000, 600_000),
      film('D', 800_000, 800_000, next),
      film('E', 100_000, 100_000, next),
    ]);
    expect(metrics.weeks).toBe(2);
    expect(metrics.shareOfBestTakings).toBeCloseTo((2_500 + 4_500) / (4_500 + 4_500), 12);
    expect(metrics.weeklyRegret).toBeCloseTo(1_000, 8);
    expect(metrics.topTwoHits).toBe(0.75);
  });

  it('stay finite for a single film and for one that nobody saw', () => {
    const values = Object.values(evaluateForecasts([film('A', 1_000, 0)])).filter((value) => value !== null);
    // Σ actual is 0: the WAPE of nothing is infinite.
    expect(values.filter((value) => !Number.isFinite(value))).toHaveLength(1);
  });

  it('need a film', () => {
    expect(() => evaluateForecasts([])).toThrow(expect.objectContaining({ field: 'films' }));
  });
});
