import {
  STAGES,
  addDays,
  cinemaWeekOf,
  comingWeekAt,
  parisDateOf,
  parisHourOf,
  stageDate,
  type IsoDate,
} from './cinema-week.ts';
import { FIRST_HOUR } from './first-hour.ts';
import { missedWeeks } from './missed-weeks.ts';
import { weeksOfAsking } from './results-to-ask.ts';
import { isForecastRun, isUnderWay, type Run, type RunKind } from './run.ts';

/** A run that should have begun; see `Run` for its fields. */
export type DueRun = Pick<Run, 'runId' | 'week' | 'kind' | 'asOf'>;

/**
 * The runs that are due at an instant and not recorded, forecasts first. What day it is is decided in Paris.
 *
 * - Forecasts: `thursday` from six days before the week, `monday` from two days before; a missed one is made late
 *   until the week begins, never afterwards. Its `asOf` stays the day on which it was due.
 * - `shows`: on the eve of a week and on its first day, of weeks that a forecast has been begun for. They cannot be
 *   made late: what is announced changes.
 * - `backfill` of a week that is over: where no forecast run brought anything (see `missedWeeks`).
 * - `actuals` of a week: on the days on which something is to be asked for. Weeks that passed while the machine was
 *   off are included; those before the first recorded run are not.
 *
 * @param runs recorded runs, at least of the last `WEEKS_LOOKED_BACK` weeks.
 * @param hasResultsToAsk whether anything is to be asked of a week's results on a day (see `resultsToAsk`).
 */
export function dueRuns(
  now: Date,
  runs: readonly Run[],
  hasResultsToAsk: (week: IsoDate, day: IsoDate) => boolean,
): DueRun[] {
  const recorded = new Set(runs.map((run) => run.runId));
  const isNew = (due: DueRun): boolean => !recorded.has(due.runId);
  return [
    ...dueForecasts(now).filter(isNew),
    ...dueBackfills(now, runs),
    ...dueShows(now, runs).filter(isNew),
    ...dueActuals(now, runs, hasResultsToAsk).filter(isNew),
  ];
}

/** Runs that have not moved for `limitMinutes`, to be taken up again; oldest first. */
export function stalledRuns(now: Date, runs: readonly Run[], limitMinutes: number): Run[] {
  const latestMove = now.getTime() - limitMinutes * 60_000;
  return runs
    .filter((run) => isUnderWay(run) && Date.parse(run.stepAt) <= latestMove && !isTooLate(now, run))
    .sort((a, b) => a.startedAt.localeCompare(b.startedAt));
}

/** Forecast runs that were still fetching when their week began: they can only be recorded as failed. */
export function expiredRuns(now: Date, runs: readonly Run[]): Run[] {
  return runs.filter((run) => isTooLate(now, run));
}

/** Pages fetched after the week has begun may say how it went; pages fetched before may still be processed. */
function isTooLate(now: Date, run: Run): boolean {
  return run.state === 'collecting' && isForecastRun(run) && parisDateOf(now) >= run.week;
}

/** Before the first hour a day has not begun: only what was due earlier is. */
function dayAt(now: Date, firstHour: number): IsoDate {
  const today = parisDateOf(now);
  return parisHourOf(now) >= firstHour ? today : addDays(today, -1);
}

/** Only the coming week can be due: its Thursday is the day after the Wednesday before. */
function dueForecasts(now: Date): DueRun[] {
  const week = comingWeekAt(now);
  const day = dayAt(now, FIRST_HOUR.forecast);
  return STAGES.map((stage) => ({
    runId: `${week}-${stage}`,
    week,
    kind: stage,
    asOf: stageDate(week, stage),
  })).filter((due) => due.asOf <= day);
}

function dueShows(now: Date, runs: readonly Run[]): DueRun[] {
  const today = parisDateOf(now);
  const tomorrow = addDays(today, 1);
  const hour = parisHourOf(now);
  const weeks = [
    ...(cinemaWeekOf(tomorrow) === tomorrow && hour >= FIRST_HOUR.showsOnTheEve ? [tomorrow] : []),
    ...(cinemaWeekOf(today) === today && hour >= FIRST_HOUR.showsOnTheDay ? [today] : []),
  ];
  return weeks
    .filter((week) => runs.some((run) => run.week === week && isForecastRun(run)))
    .map((week) => ({ runId: `${week}-shows-${today}`, week, kind: 'shows', asOf: today }));
}

/** Results are long known then, so they are due from the hour of results. */
function dueBackfills(now: Date, runs: readonly Run[]): DueRun[] {
  const day = dayAt(now, FIRST_HOUR.results);
  const kind: RunKind = 'backfill';
  return missedWeeks(runs, day).map((week) => ({ runId: `${week}-backfill`, week, kind, asOf: day }));
}

function dueActuals(
  now: Date,
  runs: readonly Run[],
  hasResultsToAsk: (week: IsoDate, day: IsoDate) => boolean,
): DueRun[] {
  const [first] = runs.map((run) => run.week).sort();
  if (first === undefined) return [];
  const day = dayAt(now, FIRST_HOUR.results);
  const kind: RunKind = 'actuals';
  return weeksOfAsking(cinemaWeekOf(day))
    .filter((week) => week >= first && hasResultsToAsk(week, day))
    .map((week) => ({ runId: `${week}-actuals-${day}`, week, kind, asOf: day }));
}
