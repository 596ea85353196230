import type { AdmissionsForecast } from './shapes/forecast.ts';

/** Of ten weeks one ends below a range that is told, and one above it. */
export const [LOW, HIGH] = [0.1, 0.9];

/**
 * The range that is told beside a forecast's mean: from p10 to p90, widened to the mean where that lies outside
 * (docs/decisions/0017-one-central-number.md).
 */
export function toldRange({ p10, p90, mean }: Omit<AdmissionsForecast, 'p50'>): [number, number] {
  return [Math.min(p10, mean), Math.max(p90, mean)];
}
