import type { IsoDate } from '../domain/cinema-week.ts';
import { decisionsByWeek } from '../domain/metrics.ts';
import { isIn, type JudgedFilm, type Slice } from './judged-film.ts';

/** What a week's films of a slice add to figures: sums, so that weeks can be drawn anew without their films. */
export interface WeekSums {
  week: IsoDate;
  films: number;
  /** Σ|p50 − actual|, Σ actual and Σ mean; admissions. */
  error: number;
  actual: number;
  mean: number;
  /** Films that came true between p10 and p90. */
  covered: number;
  /** p90 / p10 of each film. */
  widths: number[];
  /** ln(p50 / actual) of each film. */
  logRatios: number[];
  /** EUR that the programme by the forecasts took, and that the best one would have; null of a part of the films. */
  takings: { made: number; best: number } | null;
}

/** Oldest first; weeks without a film of the slice are left out. */
export function sumsByWeek(films: readonly JudgedFilm[], slice: Slice): WeekSums[] {
  const chosen = films.filter((film) => isIn(slice, film));
  const decisions = slice === 'all' ? decisionsByWeek(chosen) : [];
  const takings = new Map(decisions.map(({ week, made, best }) => [week, { made, best }]));
  return [...Map.groupBy(chosen, ({ week }) => week)]
    .map(([week, ofWeek]) => ({ week, ...sumsOf(ofWeek), takings: takings.get(week) ?? null }))
    .sort((a, b) => (a.week < b.week ? -1 : 1));
}

/** What some films add, of whatever weeks. */
export function sumsOf(
  films: readonly Pick<JudgedFilm, 'forecast' | 'actual'>[],
): Omit<WeekSums, 'week' | 'takings'> {
  const sums = { films: films.length, error: 0, actual: 0, mean: 0, covered: 0 };
  for (const { forecast, actual } of films) {
    sums.error += Math.abs(forecast.p50 - actual);
    sums.actual += actual;
    sums.mean += forecast.mean;
    if (forecast.p10 <= actual && actual <= forecast.p90) sums.covered += 1;
  }
  return {
    ...sums,
    widths: films.map(({ forecast }) => forecast.p90 / forecast.p10),
    // A film that nobody saw counts as one admission.
    logRatios: films.map(({ forecast, actual }) => Math.log(forecast.p50 / Math.max(actual, 1))),
  };
}
