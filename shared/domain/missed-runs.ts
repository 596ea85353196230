import { addWeeks, comingWeekAt, parisInstant, STAGES, stageDate, weeksBetween } from './cinema-week.ts';
import { FIRST_HOUR } from './first-hour.ts';
import { isForecastRun, type Run } from './run.ts';
import type { MissedRun } from './shapes/run.ts';

/**
 * Shows are signals for later: a reading that was missed can neither be made late nor mended. What is gathered of a week
 * afterwards has no time at which it should be there.
 */
const KINDS = [...STAGES, 'actuals'] as const;
/** What did not come at its time is caught up every hour: what is not there then is missed. */
const GRACE_MS = 4 * 3_600_000;

/**
 * The runs that were missed since the first recorded forecast, oldest first. A run that was made late is not missed; one
 * whose week was gathered afterwards is, for nothing was forecast.
 */
export function missedRuns(now: Date, runs: readonly Run[]): MissedRun[] {
  const [first] = runs
    .filter((run) => isForecastRun(run))
    .map((run) => run.week)
    .sort();
  if (first === undefined) return [];
  const missed: MissedRun[] = [];
  for (const week of weeksBetween(first, comingWeekAt(now))) {
    for (const kind of KINDS) {
      const due =
        kind === 'actuals'
          ? parisInstant(addWeeks(week, 1), FIRST_HOUR.results)
          : parisInstant(stageDate(week, kind), FIRST_HOUR.forecast);
      if (now.getTime() < due.getTime() + GRACE_MS) continue;
      const reason = reasonOf(
        now,
        runs.filter((run) => run.week === week && run.kind === kind),
      );
      if (reason !== null) missed.push({ week, kind, due, reason });
    }
  }
  return missed.sort((a, b) => a.due.getTime() - b.due.getTime());
}

/** Results are asked for several times: one answer is enough. */
function reasonOf(now: Date, runs: readonly Run[]): MissedRun['reason'] | null {
  if (runs.some((run) => run.state === 'done' || run.state === 'partial')) return null;
  const underWay = runs.filter((run) => run.state !== 'failed');
  if (underWay.some((run) => now.getTime() < Date.parse(run.startedAt) + GRACE_MS)) return null;
  if (underWay.length > 0) return 'unfinished';
  return runs.length > 0 ? 'failed' : 'not-started';
}
