import { comingWeekAt, STAGES, type IsoDate } from './cinema-week.ts';
import { isRefused, isSilent } from './page-problems.ts';
import { isUnderWay, type Run, type RunItem } from './run.ts';

const HOUR_MS = 3_600_000;
/** The catch-up comes every hour, and not to the second. */
const ASK_AGAIN_AFTER_MS = 0.75 * HOUR_MS;
/** A site that refused is left alone for a day. */
const AFTER_REFUSAL_MS = 24 * HOUR_MS;

/** The run whose pages would still help the coming week: its latest forecast, once it has ended; null when there is none. */
export function runToComplete(now: Date, runs: readonly Run[]): Run | null {
  const latest = latestForecastRun(runs, comingWeekAt(now));
  return latest === null || isUnderWay(latest) ? null : latest;
}

/** Monday's forecast of a week before Thursday's; null when there is none. */
export function latestForecastRun(runs: readonly Run[], week: IsoDate): Run | null {
  const latest = STAGES.toReversed()
    .map((stage) => runs.find((run) => run.week === week && run.kind === stage))
    .find((run) => run !== undefined);
  return latest ?? null;
}

/**
 * When the pages that did not answer may be asked for again; null when all were answered. A refusal is respected for
 * a day, but it does not keep other sites' pages waiting.
 */
export function askAgainAt(run: Run, items: readonly RunItem[]): Date | null {
  const pages = items.filter((item) => item.type === 'page');
  const ended = Date.parse(run.finishedAt ?? run.startedAt);
  if (pages.some(isSilent)) return new Date(ended + ASK_AGAIN_AFTER_MS);
  return pages.some(isRefused) ? new Date(ended + AFTER_REFUSAL_MS) : null;
}
