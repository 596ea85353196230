import type { Measure } from '../domain/forecast-measures.ts';
import { median } from '../domain/median.ts';
import type { WeekSums } from './week-sums.ts';

/** How right forecasts were; null where it cannot be said. By the formulas of `evaluateForecasts`. */
export type Measures = Record<Measure, number | null>;

/** Of some weeks' films. */
export interface Figures {
  films: number;
  weeks: number;
  measures: Measures;
}

/** The measures of some weeks' films. */
export function figuresOf(weeks: readonly WeekSums[]): Figures {
  // One pass: bands ask for the figures of thousands of windows.
  const sums = { films: 0, error: 0, actual: 0, mean: 0, covered: 0, made: 0, best: 0 };
  const [widths, logRatios]: [number[], number[]] = [[], []];
  for (const week of weeks) {
    sums.films += week.films;
    sums.error += week.error;
    sums.actual += week.actual;
    sums.mean += week.mean;
    sums.covered += week.covered;
    sums.made += week.takings?.made ?? 0;
    sums.best += week.takings?.best ?? 0;
    for (const width of week.widths) widths.push(width);
    for (const logRatio of week.logRatios) logRatios.push(logRatio);
  }
  return {
    films: sums.films,
    weeks: weeks.length,
    measures: {
      wape: over(sums.error, sums.actual),
      shareOfBestTakings: over(sums.made, sums.best),
      coverage: over(sums.covered, sums.films),
      width: widths.length === 0 ? null : median(widths),
      bias: over(sums.mean, sums.actual),
      medianLogRatio: logRatios.length === 0 ? null : median(logRatios),
    },
  };
}

const over = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);
