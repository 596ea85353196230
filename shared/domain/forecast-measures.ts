/**
 * By what forecasts are watched. `wape`: Σ|p50 − actual| / Σ actual. `shareOfBestTakings`: takings of the programmes that follow from
 * the forecasts over the best possible, of all films together alone. `coverage`: share of films between p10 and p90. `width`: median
 * of p90 / p10. `bias`: Σ mean / Σ actual. `medianLogRatio`: median of ln(p50 / actual); below 0 films drew more than was said.
 */
export const MEASURES = [
  'wape',
  'shareOfBestTakings',
  'coverage',
  'width',
  'bias',
  'medianLogRatio',
] as const;
export type Measure = (typeof MEASURES)[number];
