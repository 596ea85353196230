import { addDays, parisDateOf } from '../domain/cinema-week.ts';
import { isPastAsking } from '../domain/results-to-ask.ts';
import { isForecastRun, type Run, type RunItem } from '../domain/run.ts';
import { askAgainAt } from '../domain/unanswered-runs.ts';
import type { AskedAgain } from './contract/basics.ts';

const DAY_MS = 24 * 3_600_000;
/** A page of which some rows could not be read has been had. */
const HAD: ReadonlySet<string> = new Set(['rows-missed', 'never-published']);

/**
 * When what a run went without is asked for again, by this run or by a later one of its kind; null: not any more.
 *
 * @param toComplete the run whose pages would still help the coming week (see `runToComplete`).
 */
export function askedAgain(run: Run, item: RunItem, toComplete: Run | null, now: Date): AskedAgain | null {
  if (item.problem === null || HAD.has(item.problem.code)) return null;
  const today = parisDateOf(now);
  if (run.kind === 'actuals') return isPastAsking(run.week, addDays(today, 1)) ? null : 'another-day';
  // The shows are read twice: on the eve of the week and on its first day.
  if (run.kind === 'shows') return run.asOf < run.week && today < run.week ? 'another-day' : null;
  return isForecastRun(run) && run.runId === toComplete?.runId ? ofForecast(run, item) : null;
}

function ofForecast(run: Run, item: RunItem): AskedAgain | null {
  const at = askAgainAt(run, [item]);
  if (at === null || parisDateOf(at) >= run.week) return null;
  const ended = Date.parse(run.finishedAt ?? run.startedAt);
  return at.getTime() - ended < DAY_MS ? 'within-the-hour' : 'after-a-day';
}
