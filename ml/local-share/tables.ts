import { CLASSES } from './coverage.ts';
import type { ReplayScore } from './score-replay.ts';
import type { TillScore } from './score-till.ts';
import type { Simulated } from './simulation/simulate.ts';

/** For a terminal, and as Markdown. */
export function tillTable({ films, coverage, classes, constant }: TillScore): string {
  return table([
    ['national admissions', 'films', '80 % ranges hold', 'with one spread for all'],
    ['all', String(films), percent(coverage), percent(constant.coverage)],
    ...CLASSES.map((from) => [
      `from ${from.toLocaleString('en')}`,
      String(classes[from]?.films ?? 0),
      percent(classes[from]?.coverage ?? null),
      percent(constant.classes[from]?.coverage ?? null),
    ]),
  ]);
}

/** What of the weeks made a profit, by the chance that was stated. */
export function simulationTable({ cinemas, medianShareError, bins }: Simulated): string {
  const lines = bins.map(({ stated, seen, weeks }) => [percent(stated), percent(seen), String(weeks)]);
  return [
    `${cinemas} cinemas; median of |fitted / true share − 1| ${percent(medianShareError)}`,
    table([['chance of a profit, stated', 'seen', 'weeks'], ...lines]),
  ].join('\n\n');
}

/** How right forecasts of the cinema's own tickets were at each stage. */
export function replayTable({ stages, till, notFound }: ReplayScore): string {
  const lines = stages.map(({ stage, films, coverage, medianError }) => [
    ...[stage, String(films), percent(coverage), percent(medianError)],
  ]);
  return [
    table([['own tickets', 'films', '80 % ranges hold', 'median error of the expected number'], ...lines]),
    `Of ${till} films of the till ${notFound} were not found among the releases.`,
  ].join('\n\n');
}

function table([header = [], ...lines]: readonly string[][]): string {
  return [header, header.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function percent(share: number | null): string {
  return share === null ? '–' : `${(100 * share).toFixed(1)} %`;
}
