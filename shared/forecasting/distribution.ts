import type { ForecastFigures } from '../domain/shapes/forecast.ts';
import type { Output } from './forest.ts';
import type { ModelManifest } from './manifest.ts';

/** What the trees give: ln admissions relative to the market level. */
export type RawForecast = Record<Output, number>;

/** Raw outputs and market level → calibrated distribution of admissions (at least 1). */
export function distributionOf(
  raw: RawForecast,
  level: number,
  calibration: ModelManifest['calibration'],
): ForecastFigures {
  const p50 = Math.max(1, Math.exp(raw.point + level));
  const widening = interpolated(p50, calibration.centres, calibration.widening);
  return {
    p10: Math.max(1, Math.min(p50, Math.exp(raw.low + level - widening))),
    p50,
    p90: Math.max(p50, Math.exp(raw.high + level + widening)),
    mean: p50 * Math.exp(interpolated(p50, calibration.centres, calibration.log_mean_factor)),
  };
}

/** Linear in ln(admissions) between the centres, constant beyond the first and the last. */
function interpolated(median: number, centres: readonly number[], values: readonly number[]): number {
  const next = centres.findIndex((centre) => median <= centre);
  if (next === 0) return values[0] ?? 0;
  if (next < 0) return values.at(-1) ?? 0;
  const [from = 1, to = 1] = [centres[next - 1], centres[next]];
  const share = Math.log(median / from) / Math.log(to / from);
  return (1 - share) * (values[next - 1] ?? 0) + share * (values[next] ?? 0);
}
