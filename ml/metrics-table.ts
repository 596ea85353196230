import { STAGES, type Stage } from '#shared/domain/cinema-week.ts';
import { evaluateForecasts, type ForecastMetrics } from '#shared/domain/metrics.ts';
import type { ReplayedFilm } from './replay-weeks.ts';

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
const count = (value: number): string => Math.round(value).toLocaleString('en');
const fixed = (value: number): string => value.toFixed(3);

const ROWS: [name: string, text: (metrics: ForecastMetrics) => string][] = [
  ['films with a result', ({ films }) => count(films)],
  ['weeks', ({ weeks }) => count(weeks)],
  ['WAPE', ({ wape }) => fixed(wape)],
  ['MAE (admissions)', ({ mae }) => count(mae)],
  ['R²', ({ r2 }) => fixed(r2)],
  ['R² of log', ({ r2Log }) => fixed(r2Log)],
  ['median APE', ({ medianApe }) => percent(medianApe)],
  ['within ×1.5', ({ within50Percent }) => percent(within50Percent)],
  ['within ×2', ({ within2 }) => percent(within2)],
  ['pinball loss (admissions)', ({ pinballLoss }) => count(pinballLoss)],
  ['80 % interval covers', ({ intervalCoverage }) => percent(intervalCoverage)],
  ['interval width (p90 / p10)', ({ intervalWidth }) => intervalWidth.toFixed(2)],
  ['share of best takings', ({ shareOfBestTakings }) => percent(shareOfBestTakings)],
  ['weekly regret (EUR)', ({ weeklyRegret }) => count(weeklyRegret)],
  ['hits in the top two', ({ topTwoHits }) => percent(topTwoHits)],
];

/** The metrics of each stage of the films that have a result, as a table for a terminal. */
export function metricsTable(films: readonly ReplayedFilm[], modelVersion: string): string {
  const columns = STAGES.map((stage) => ({ stage, metrics: metricsOf(films, stage) }));
  const lines = ROWS.map(([name, text]) => {
    return [name, ...columns.map(({ metrics }) => (metrics === null ? '–' : text(metrics)))];
  });
  const table = [[`model ${modelVersion}`, ...columns.map(({ stage }) => stage)], ...lines];
  const widths = [0, 1, 2].map((column) => Math.max(...table.map((line) => line[column]?.length ?? 0)));
  return table
    .map(([name = '', ...cells]) => [
      name.padEnd(widths[0] ?? 0),
      ...cells.map((cell, i) => cell.padStart(widths[i + 1] ?? 0)),
    ])
    .map((cells) => cells.join('  '))
    .join('\n');
}

export function metricsOf(films: readonly ReplayedFilm[], stage: Stage): ForecastMetrics | null {
  const scored = films.flatMap(({ row, line, firstWeekAdmissions }) => {
    if (line.stage !== stage || firstWeekAdmissions === null) return [];
    return [{ week: line.week, filmId: String(row), forecast: line, actual: firstWeekAdmissions }];
  });
  return scored.length === 0 ? null : evaluateForecasts(scored);
}
