import { InvalidInputError } from '../errors.ts';
import { DEFAULT_SETTINGS } from './cinema.ts';
import type { IsoDate } from './cinema-week.ts';
import { median } from './median.ts';
import type { AdmissionsForecast } from './shapes/forecast.ts';
import { bestExpectedRooms, bestTakings, takingsOf } from './programme.ts';

/** A forecast beside what came true; admissions are national. */
export interface ScoredFilm {
  week: IsoDate;
  filmId: string;
  forecast: AdmissionsForecast;
  actual: number;
  /** What a naive forecast says, e.g. the mean of the distributor's last two years. */
  baseline?: number;
}

/** How good forecasts were. Shares are 0 to 1, errors in admissions, money in EUR. */
export interface ForecastMetrics {
  films: number;
  weeks: number;
  /** Σ|error| / Σ actual. */
  wape: number;
  /** Mean |error|. */
  mae: number;
  /** Of the means: 1 − Σ error² / Σ (actual − mean actual)². */
  r2: number;
  /** Of the logarithms of the medians, by the same formula. */
  r2Log: number;
  /** Median of |error| / actual. */
  medianApe: number;
  /** Forecasts within a factor of 1.5 and of 2 of what came true. */
  within50Percent: number;
  within2: number;
  /** Mean over films and over p10, p50, p90 of the quantile loss. */
  pinballLoss: number;
  /** Films that came true between p10 and p90; 0.8 is meant. */
  intervalCoverage: number;
  /** Median of p90 / p10. */
  intervalWidth: number;
  /** MAE over the MAE of the naive forecast, on films that have one; null when none has. Below 1 is better. */
  maeOverBaseline: number | null;
  /** Takings of the programmes that the forecasts lead to, over the best possible: sums over weeks. */
  shareOfBestTakings: number;
  /** EUR a week that the best programme would have taken more. */
  weeklyRegret: number;
  /** Of the two films a week that drew most, the share that the forecasts put among their first two. */
  topTwoHits: number;
}

type Pair = [forecast: number, actual: number];

/**
 * Scores forecasts of whole weeks, in a cinema with the default settings. Each measure judges the number that it rewards:
 * absolute, relative and logarithmic errors are smallest for the median, so they judge p50; squared errors and takings are
 * best served by the mean, so R² judges the mean and the programme follows the distribution with that mean. (Gneiting,
 * "Making and evaluating point forecasts", JASA 2011.) Throws InvalidInputError when there is no film.
 */
export function evaluateForecasts(films: readonly ScoredFilm[]): ForecastMetrics {
  if (films.length === 0) throw new InvalidInputError('films', 'Without films there is nothing to measure');
  const pairs = films.map(({ forecast, actual }): Pair => [forecast.p50, actual]);
  const errors = pairs.map(([told, actual]) => Math.abs(told - actual));
  const mae = mean(errors);
  return {
    films: films.length,
    weeks: new Set(films.map((film) => film.week)).size,
    wape: mae / mean(films.map((film) => film.actual)),
    mae,
    r2: rSquared(films.map(({ forecast, actual }) => [forecast.mean, actual])),
    r2Log: rSquared(pairs.map(([told, actual]) => [log(told), log(actual)])),
    medianApe: median(films.map((film, i) => (errors[i] ?? 0) / Math.max(film.actual, 1))),
    within50Percent: shareOf(pairs, (pair) => isWithin(pair, 1.5)),
    within2: shareOf(pairs, (pair) => isWithin(pair, 2)),
    pinballLoss: mean(films.map(pinballLoss)),
    intervalCoverage: shareOf(
      films,
      ({ forecast, actual }) => forecast.p10 <= actual && actual <= forecast.p90,
    ),
    intervalWidth: median(films.map(({ forecast }) => forecast.p90 / forecast.p10)),
    maeOverBaseline: maeOverBaseline(films),
    ...decisionMetrics(films),
  };
}

/** What the forecasts of a week led to. */
export interface WeekDecision {
  week: IsoDate;
  /** Films that the forecasts put into the rooms, the largest room first. */
  shown: string[];
  /** EUR that they took, and that the best programme would have taken. */
  made: number;
  best: number;
  /** Of the films that drew most, at most two, those that were forecast among the first two. */
  hits: number;
  possibleHits: number;
}

/** Week by week, in a cinema with the default settings. */
export function decisionsByWeek(films: readonly ScoredFilm[]): WeekDecision[] {
  return [...Map.groupBy(films, (film) => film.week)].map(([week, ofWeek]) => {
    const actuals = new Map(ofWeek.map((film) => [film.filmId, film.actual]));
    const drew = topTwo(ofWeek, (film) => film.actual);
    const expected = new Set(topTwo(ofWeek, (film) => film.forecast.mean));
    const rooms = bestExpectedRooms(ofWeek, DEFAULT_SETTINGS);
    return {
      week,
      shown: rooms.flatMap(({ filmId }) => filmId ?? []),
      made: takingsOf(rooms, actuals, DEFAULT_SETTINGS),
      best: bestTakings(actuals, DEFAULT_SETTINGS),
      hits: drew.filter((filmId) => expected.has(filmId)).length,
      possibleHits: drew.length,
    };
  });
}

function decisionMetrics(
  films: readonly ScoredFilm[],
): Pick<ForecastMetrics, 'shareOfBestTakings' | 'weeklyRegret' | 'topTwoHits'> {
  const weeks = decisionsByWeek(films);
  const total = (of: (week: (typeof weeks)[number]) => number): number => sum(weeks.map(of));
  const [made, best] = [total((week) => week.made), total((week) => week.best)];
  return {
    shareOfBestTakings: best === 0 ? 1 : made / best,
    weeklyRegret: (best - made) / weeks.length,
    topTwoHits: total((week) => week.hits) / total((week) => week.possibleHits),
  };
}

function topTwo(films: readonly ScoredFilm[], by: (film: ScoredFilm) => number): string[] {
  return [...films]
    .sort((a, b) => by(b) - by(a) || a.filmId.localeCompare(b.filmId))
    .slice(0, 2)
    .map((film) => film.filmId);
}

function maeOverBaseline(films: readonly ScoredFilm[]): number | null {
  const pairs = films.flatMap(({ forecast, actual, baseline }) =>
    baseline === undefined
      ? []
      : [{ ours: Math.abs(forecast.p50 - actual), naive: Math.abs(baseline - actual) }],
  );
  const naive = sum(pairs.map((pair) => pair.naive));
  return naive === 0 ? null : sum(pairs.map((pair) => pair.ours)) / naive;
}

function isWithin([told, actual]: Pair, factor: number): boolean {
  return told <= actual * factor && actual <= told * factor;
}

/** The quantile loss: of an error below the quantile u weighs 1 − u, above it u. */
function pinballLoss({ forecast, actual }: ScoredFilm): number {
  const quantiles: [number, number][] = [
    [0.1, forecast.p10],
    [0.5, forecast.p50],
    [0.9, forecast.p90],
  ];
  return mean(quantiles.map(([u, value]) => Math.max(u * (actual - value), (1 - u) * (value - actual))));
}

/** Coefficient of determination of [forecast, actual] pairs; without any spread 1 if exact, else 0 (as scikit-learn). */
function rSquared(pairs: readonly Pair[]): number {
  const center = mean(pairs.map(([, actual]) => actual));
  const residual = sum(pairs.map(([forecast, actual]) => (actual - forecast) ** 2));
  const spread = sum(pairs.map(([, actual]) => (actual - center) ** 2));
  if (spread === 0) return residual === 0 ? 1 : 0;
  return 1 - residual / spread;
}

/** A film that nobody saw counts as one admission. */
function log(admissions: number): number {
  return Math.log(Math.max(admissions, 1));
}

function shareOf<T>(all: readonly T[], holds: (each: T) => boolean): number {
  return all.filter(holds).length / all.length;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function mean(values: readonly number[]): number {
  return sum(values) / values.length;
}
