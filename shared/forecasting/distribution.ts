import { FIRST_LEVELS, type IntervalLevels } from '../domain/adaptive-intervals.ts';
import type { ForecastFigures } from '../domain/shapes/forecast.ts';
import type { Output } from './forest.ts';
import type { ModelManifest } from './manifest.ts';

/** What the trees give: ln admissions relative to the market level. */
export type RawForecast = Record<Output, number>;

type Returning = NonNullable<ModelManifest['calibration']['returning']>;

/** What else decides how a raw forecast is corrected. */
interface Correction {
  /** What the sides are to miss, as past results ask for it; what is meant unless given. */
  levels?: IntervalLevels | undefined;
  /** Whether the film returns to the cinema: the trees take a return for what the film was. */
  isReturn?: boolean;
}

/** Raw outputs and market level → calibrated distribution of admissions (at least 1). */
export function distributionOf(
  raw: RawForecast,
  level: number,
  calibration: ModelManifest['calibration'],
  { levels = FIRST_LEVELS, isReturn = false }: Correction = {},
): ForecastFigures {
  const { centres, sides, returning } = calibration;
  const places = centres.map((centre) => Math.log(centre));
  const lower = sides === undefined ? 0 : interpolated(levels.low, sides.levels, sides.low);
  const higher = sides === undefined ? 0 : interpolated(levels.high, sides.levels, sides.high);
  const place = Math.max(0, raw.point + level);
  const own = isReturn && returning !== undefined ? ofReturn(place, returning) : null;
  const widening = interpolated(place, places, calibration.widening);
  const { median, low, high } = own ?? {
    median: place,
    low: raw.low + level - widening,
    high: raw.high + level + widening,
  };
  const p50 = Math.exp(median);
  return {
    p10: Math.max(1, Math.min(p50, Math.exp(low - lower))),
    p50,
    p90: Math.max(p50, Math.exp(high + higher)),
    mean: p50 * Math.exp(interpolated(median, places, calibration.log_mean_factor)),
  };
}

/** @param place ln of the trees' median. */
function ofReturn(place: number, { intercept, slope, low, high }: Returning) {
  const median = Math.max(0, intercept + slope * place);
  return { median, low: median - low, high: median + high };
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
