import {
  addDays,
  cinemaWeekOf,
  daysBetween,
  parisDateOf,
  stageDate,
  type IsoDate,
  type Stage,
} from './cinema-week.ts';
import type { Run, RunKind } from './run.ts';

/** A run that should be begun now. */
export interface DueRun {
  runId: string;
  week: IsoDate;
  kind: RunKind;
  asOf: IsoDate;
}

/** A week of the past and whether each of its releases has a result. */
export interface PastWeek {
  week: IsoDate;
  complete: boolean;
}

/** Charts come late: the first two weeks they are asked for each day, then (for films that no chart names) weekly. */
const DAILY_FOR_DAYS = 14;
const WEEKLY_FOR_DAYS = 60;
/** Published results are revised: they are read again on the four Wednesdays that follow. */
const REVISIONS = 4;

/**
 * Which runs are due at an instant, worked out from the runs that were recorded; a timer that was missed is
 * caught up by asking again later. The day is the one in Paris.
 * - `thursday`: from the Thursday before the week until its Monday run is due;
 * - `monday`: from the Monday before the week until the week begins: no forecast is made once it has;
 * - `actuals`: of each past week from the Wednesday after it.
 */
export function dueRuns(now: Date, runs: readonly Run[], pastWeeks: readonly PastWeek[]): DueRun[] {
  const today = parisDateOf(now);
  const recorded = new Set(runs.map((run) => run.runId));
  const forecast = dueForecast(today);
  const due = [
    ...(forecast === null ? [] : [forecast]),
    ...pastWeeks
      .filter((past) => actualsAreDue(past, today, runs))
      .map((past) => actualsRun(past.week, today)),
  ];
  return due.filter((run) => !recorded.has(run.runId));
}

function dueForecast(today: IsoDate): DueRun | null {
  const week = addDays(cinemaWeekOf(today), 7);
  const stage: Stage | null =
    today >= stageDate(week, 'monday') ? 'monday' : today >= stageDate(week, 'thursday') ? 'thursday' : null;
  if (stage === null) return null;
  return { runId: `${week}-${stage}`, week, kind: stage, asOf: stageDate(week, stage) };
}

function actualsRun(week: IsoDate, asOf: IsoDate): DueRun {
  return { runId: `${week}-actuals-${asOf}`, week, kind: 'actuals', asOf };
}

function actualsAreDue(past: PastWeek, today: IsoDate, runs: readonly Run[]): boolean {
  const published = addDays(past.week, 7);
  const age = daysBetween(published, today);
  if (age < 0 || age > WEEKLY_FOR_DAYS) return false;
  if (!past.complete && age < DAILY_FOR_DAYS) return true;
  const revision = Math.floor(age / 7);
  if (revision === 0 || (past.complete && revision > REVISIONS)) return false;
  const since = addDays(published, 7 * revision);
  return !runs.some((run) => run.kind === 'actuals' && run.week === past.week && run.asOf >= since);
}

/**
 * Runs that began and stand still: their process died, or messages were lost.
 * @param limitMinutes how long after its start an unfinished run is taken for stalled.
 */
export function stalledRuns(now: Date, runs: readonly Run[], limitMinutes: number): Run[] {
  const before = new Date(now.getTime() - limitMinutes * 60_000).toISOString();
  return runs.filter((run) => run.finishedAt === null && run.startedAt <= before);
}
