import { addDays, addWeeks, cinemaWeekOf, parisDateOf, type IsoDate } from '../domain/cinema-week.ts';
import { nextCheck } from '../domain/next-check.ts';
import { dueRuns, expiredRuns, type DueRun } from '../domain/due-runs.ts';
import { WEEKS_LOOKED_BACK } from '../domain/missed-weeks.ts';
import { resultsToAsk, weeksOfAsking } from '../domain/results-to-ask.ts';
import { isUnderWay, type Run } from '../domain/run.ts';
import { askAgainAt, runToComplete } from '../domain/unanswered-runs.ts';
import type { Pipeline } from './dependencies.ts';
import { askedOfWeeks } from './results-asked.ts';

/** What there is to do, as the stores stand. */
export interface DueWork {
  runs: Run[];
  /** Runs that are due at an instant, not before now, and not recorded. */
  dueAt: (at: Date) => DueRun[];
  expired: Run[];
  /** An ended forecast of the coming week with pages that did not answer, and when to ask again. */
  incomplete: { run: Run; askAgainAt: Date } | null;
}

export async function readDueWork(
  pipeline: Pick<Pipeline, 'operational' | 'sources'>,
  now: Date,
): Promise<DueWork> {
  const { operational } = pipeline;
  const today = parisDateOf(now);
  const week = cinemaWeekOf(today);
  const coming = addDays(week, 7);
  const runs = await operational.listRuns(addWeeks(week, -WEEKS_LOOKED_BACK), coming);
  // The week that runs now is asked about from next Wednesday on.
  const weeks = runs.length === 0 ? [] : weeksOfAsking(coming);
  const asked = new Map(
    (await askedOfWeeks(pipeline, weeks, addDays(today, 1))).map((each) => [each.week, each]),
  );
  const hasResultsToAsk = (past: IsoDate, day: IsoDate): boolean => {
    const week = asked.get(past);
    return week !== undefined && resultsToAsk(week, day) !== null;
  };
  const latest = runToComplete(now, runs);
  const again = latest === null ? null : askAgainAt(latest, await operational.listRunItems(latest.runId));
  return {
    runs,
    dueAt: (at) => dueRuns(at, runs, hasResultsToAsk),
    expired: expiredRuns(now, runs),
    incomplete: latest === null || again === null ? null : { run: latest, askAgainAt: again },
  };
}

/** When the stores have to be looked at next: what is due, stands still or is missing now is to be looked at now. */
export function nextLookAt(work: DueWork, now: Date): Date {
  const due = nextCheck(now, (at) => isSomethingDue(work, at));
  // Runs are due from full hours on, what did not answer from some time after the end of its run.
  const again = work.incomplete?.askAgainAt ?? due;
  return again > now && again < due ? again : due;
}

/** Whether anything is to be done at an instant: begun, taken up again, ended or asked for again. */
function isSomethingDue({ runs, dueAt, incomplete }: DueWork, at: Date): boolean {
  if (runs.some(isUnderWay) || dueAt(at).length > 0) return true;
  return incomplete !== null && at >= incomplete.askAgainAt && parisDateOf(at) < incomplete.run.week;
}
