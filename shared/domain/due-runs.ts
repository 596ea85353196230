import {
  STAGES,
  addDays,
  cinemaWeekOf,
  daysBetween,
  parisDateOf,
  stageDate,
  type IsoDate,
} from './cinema-week.ts';
import type { Run, RunKind } from './run.ts';

/** A run that should have begun; see `Run` for its fields. */
export interface DueRun {
  runId: string;
  week: IsoDate;
  kind: RunKind;
  asOf: IsoDate;
}

export interface DueOptions {
  /** Hour in Paris, 0 to 23, from which a day's runs are due: the sites are read in the morning, not at midnight. */
  firstHour?: number;
  /** Weeks that are looked back for results. */
  weeksBack?: number;
}

/** Results are asked for on so many days; what is not there then is asked for as a revision only. */
const DAYS_OF_ASKING = 60;
/** Wednesdays on which results are asked for again, because they are revised. */
const REVISIONS = 4;

const parisHour = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Paris',
  hour: '2-digit',
  hourCycle: 'h23',
});

/**
 * The runs that are due at an instant and not recorded, forecasts first. What day it is is decided in Paris.
 *
 * - Forecasts: `thursday` from six days before the week, `monday` from two days before; a missed one is made late
 *   until the week begins, never afterwards. Its `asOf` stays the day on which it was due.
 * - `actuals` of a week: each day from the Wednesday after it, until every release has a result or 60 days are over;
 *   then for revisions on the four Wednesdays that follow, a missed Wednesday being made late. Weeks that passed
 *   while the machine was off are included; those before the first recorded run are not.
 *
 * @param runs recorded runs, at least of the last `weeksBack` weeks (default 15).
 * @param actualsKnown whether every release of a week has a result.
 */
export function dueRuns(
  now: Date,
  runs: readonly Run[],
  actualsKnown: (week: IsoDate) => boolean,
  { firstHour = 8, weeksBack = 15 }: DueOptions = {},
): DueRun[] {
  const today = parisDateOf(now);
  // Before the first hour the day has not begun: only what was due earlier is.
  const day = Number(parisHour.format(now)) >= firstHour ? today : addDays(today, -1);
  const recorded = new Set(runs.map((run) => run.runId));
  return [...dueForecasts(today, day), ...dueActuals(day, runs, actualsKnown, weeksBack)].filter(
    (due) => !recorded.has(due.runId),
  );
}

/** Runs that have been under way for longer than `limitMinutes`, to be taken up again; oldest first. */
export function stalledRuns(now: Date, runs: readonly Run[], limitMinutes: number): Run[] {
  const latestStart = now.getTime() - limitMinutes * 60_000;
  return runs
    .filter((run) => isUnderWay(run) && Date.parse(run.startedAt) <= latestStart && !isTooLate(now, run))
    .sort((a, b) => a.startedAt.localeCompare(b.startedAt));
}

/** Forecast runs that were still fetching when their week began: they can only be recorded as failed. */
export function expiredRuns(now: Date, runs: readonly Run[]): Run[] {
  return runs.filter((run) => isTooLate(now, run));
}

function isUnderWay(run: Run): boolean {
  return run.state === 'collecting' || run.state === 'processing';
}

/** Pages fetched after the week has begun may say how it went; pages fetched before may still be processed. */
function isTooLate(now: Date, run: Run): boolean {
  return run.state === 'collecting' && run.kind !== 'actuals' && parisDateOf(now) >= run.week;
}

/** Only the coming week can be due: its Thursday is the day after the Wednesday before. */
function dueForecasts(today: IsoDate, day: IsoDate): DueRun[] {
  const week = addDays(cinemaWeekOf(today), 7);
  return STAGES.map((stage) => ({
    runId: `${week}-${stage}`,
    week,
    kind: stage,
    asOf: stageDate(week, stage),
  })).filter((due) => due.asOf <= day);
}

function dueActuals(
  day: IsoDate,
  runs: readonly Run[],
  actualsKnown: (week: IsoDate) => boolean,
  weeksBack: number,
): DueRun[] {
  const [first] = runs.map((run) => run.week).sort();
  if (first === undefined) return [];
  const lastEnded = addDays(cinemaWeekOf(day), -7);
  const weeks = Array.from({ length: weeksBack }, (_, i) => addDays(lastEnded, -7 * (weeksBack - 1 - i)));
  return weeks
    .filter((week) => week >= first)
    .flatMap((week) => {
      const asked = runs.filter((run) => run.week === week && run.kind === 'actuals').map((run) => run.asOf);
      const asOf = dayToAsk(week, day, asked, actualsKnown(week));
      return asOf === null
        ? []
        : [{ runId: `${week}-actuals-${asOf}`, week, kind: 'actuals' as const, asOf }];
    });
}

/** The day on which the results of a week were last due, if it has not been answered since; else null. */
function dayToAsk(week: IsoDate, day: IsoDate, asked: readonly IsoDate[], known: boolean): IsoDate | null {
  const firstDay = addDays(week, 7);
  const lastDay = addDays(firstDay, DAYS_OF_ASKING);
  if (!known && day <= lastDay) return day;

  // Results are asked for on other days than Wednesdays only while they are missing.
  const missingUntil = asked.filter((date) => cinemaWeekOf(date) !== date).reduce(later, firstDay);
  const settledOn = known ? missingUntil : lastDay;
  const wednesdaysSince = Math.floor(daysBetween(cinemaWeekOf(settledOn), day) / 7);
  const revision = addDays(cinemaWeekOf(settledOn), 7 * Math.min(wednesdaysSince, REVISIONS));
  const isAnswered = wednesdaysSince === 0 || asked.some((date) => date >= revision);
  return isAnswered ? null : revision;
}

function later(a: IsoDate, b: IsoDate): IsoDate {
  return a > b ? a : b;
}
