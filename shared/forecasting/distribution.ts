import { FIRST_LEVELS, type IntervalLevels } from '../domain/adaptive-intervals.ts';
import type { ForecastFigures } from '../domain/shapes/forecast.ts';
import type { Output } from './forest.ts';
import type { ModelManifest } from './manifest.ts';

/** What the trees give: ln admissions relative to the market level. */
export type RawForecast = Record<Output, number>;

/**
 * Raw outputs and market level → calibrated distribution of admissions (at least 1).
 * @param levels what its sides are to miss; where the calibration knows no other than those meant, they are as they are.
 */
export function distributionOf(
  raw: RawForecast,
  level: number,
  { centres, widening, log_mean_factor: factors, sides }: ModelManifest['calibration'],
  levels: IntervalLevels = FIRST_LEVELS,
): ForecastFigures {
  const p50 = Math.max(1, Math.exp(raw.point + level));
  const place = Math.log(p50);
  const places = centres.map((centre) => Math.log(centre));
  const wider = interpolated(place, places, widening);
  const lower = sides === undefined ? 0 : interpolated(levels.low, sides.levels, sides.low);
  const higher = sides === undefined ? 0 : interpolated(levels.high, sides.levels, sides.high);
  return {
    p10: Math.max(1, Math.min(p50, Math.exp(raw.low + level - wider - lower))),
    p50,
    p90: Math.max(p50, Math.exp(raw.high + level + wider + higher)),
    mean: p50 * Math.exp(interpolated(place, places, factors)),
  };
}

/** Linear between the places, constant beyond the first and the last. */
function interpolated(place: number, places: readonly number[], values: readonly number[]): number {
  const next = places.findIndex((one) => place <= one);
  if (next === 0) return values[0] ?? 0;
  if (next < 0) return values.at(-1) ?? 0;
  const [from = 0, to = 0] = [places[next - 1], places[next]];
  const share = (place - from) / (to - from);
  return (1 - share) * (values[next - 1] ?? 0) + share * (values[next] ?? 0);
}
