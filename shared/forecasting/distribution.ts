import { FIRST_LEVELS, type IntervalLevels } from '../domain/adaptive-intervals.ts';
import type { ForecastFigures } from '../domain/shapes/forecast.ts';
import type { Output } from './forest.ts';
import type { ModelManifest } from './manifest.ts';

/** What the trees give: ln admissions relative to the market level. */
export type RawForecast = Record<Output, number>;

/** Films that have a median and an interval of their own. */
export type Apart = 'returning' | 'wide_start';

type OwnLine = NonNullable<ModelManifest['calibration'][Apart]>;

/** What else decides how a raw forecast is corrected. */
interface Correction {
  /** What the sides are to miss, as past results ask for it; what is meant unless given. */
  levels?: IntervalLevels | undefined;
  /** What sets the film apart; null, and unless given: nothing. */
  apart?: Apart | null;
  /** How much its own line has to say, 0 to 1; the trees have the rest. All unless given. */
  share?: number;
}

/** Raw outputs and market level → calibrated distribution of admissions (at least 1). */
export function distributionOf(
  raw: RawForecast,
  level: number,
  calibration: ModelManifest['calibration'],
  { levels = FIRST_LEVELS, apart = null, share = 1 }: Correction = {},
): ForecastFigures {
  const { centres, sides } = calibration;
  const places = centres.map((centre) => Math.log(centre));
  const lower = sides === undefined ? 0 : interpolated(levels.low, sides.levels, sides.low);
  const higher = sides === undefined ? 0 : interpolated(levels.high, sides.levels, sides.high);
  const place = Math.max(0, raw.point + level);
  const line = apart === null ? undefined : calibration[apart];
  const widening = interpolated(place, places, calibration.widening);
  const trees = { median: place, low: raw.low + level - widening, high: raw.high + level + widening };
  const own = line === undefined ? trees : alongLine(place, line);
  const between = (end: keyof typeof trees): number => (1 - share) * trees[end] + share * own[end];
  const median = between('median');
  const p50 = Math.exp(median);
  return {
    p10: Math.max(1, Math.min(p50, Math.exp(between('low') - lower))),
    p50,
    p90: Math.max(p50, Math.exp(between('high') + higher)),
    mean: p50 * Math.exp(interpolated(median, places, calibration.log_mean_factor)),
  };
}

/** @param place ln of the trees' median. */
function alongLine(place: number, { intercept, slope, low, high }: OwnLine) {
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
