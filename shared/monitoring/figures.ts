import { median } from '../domain/median.ts';
import type { WeekSums } from './week-sums.ts';

export const MEASURES = [
  'wape',
  'shareOfBestTakings',
  'coverage',
  'width',
  'bias',
  'medianLogRatio',
] as const;
export type Measure = (typeof MEASURES)[number];

/** How right forecasts were; null where it cannot be said. By the formulas of `evaluateForecasts`. */
export type Measures = Record<Measure, number | null>;

/** Of some weeks' films. */
export interface Figures {
  films: number;
  weeks: number;
  measures: Measures;
}

/**
 * `wape`: Σ|p50 − actual| / Σ actual. `shareOfBestTakings`: takings over the best possible, of all films alone. `coverage`: share
 * of films between p10 and p90. `width`: median of p90 / p10. `bias`: Σ mean / Σ actual. `medianLogRatio`: median of
 * ln(p50 / actual); below 0 the films drew more than was said.
 */
export function figuresOf(weeks: readonly WeekSums[]): Figures {
  const films = sum(weeks, (week) => week.films);
  const actual = sum(weeks, (week) => week.actual);
  const best = sum(weeks, ({ takings }) => takings?.best ?? 0);
  const over = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);
  const middle = (values: number[]): number | null => (films === 0 ? null : median(values));
  return {
    films,
    weeks: weeks.length,
    measures: {
      wape: over(
        sum(weeks, (week) => week.error),
        actual,
      ),
      shareOfBestTakings: over(
        sum(weeks, ({ takings }) => takings?.made ?? 0),
        best,
      ),
      coverage: over(
        sum(weeks, (week) => week.covered),
        films,
      ),
      width: middle(weeks.flatMap((week) => week.widths)),
      bias: over(
        sum(weeks, (week) => week.mean),
        actual,
      ),
      medianLogRatio: middle(weeks.flatMap((week) => week.logRatios)),
    },
  };
}

function sum(weeks: readonly WeekSums[], of: (week: WeekSums) => number): number {
  return weeks.reduce((total, week) => total + of(week), 0);
}
