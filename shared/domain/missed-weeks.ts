import {
  addWeeks,
  cinemaWeekOf,
  daysBetween,
  parisDateOf,
  weeksBetween,
  type IsoDate,
} from './cinema-week.ts';
import { isForecastRun, type Run } from './run.ts';

/**
 * Weeks back of which runs are looked at: longer than results of a week may be asked for, and than a summer's pause.
 * What was missed before stays missed.
 */
export const WEEKS_LOOKED_BACK = 15;

/** A machine may come back before its network does: so many days a week that could not be gathered is tried again. */
const TRIED_AGAIN_DAYS = 3;

/**
 * The weeks, oldest first, that were missed altogether and are to be gathered on a day: they are over, the first
 * forecast was recorded before them, no forecast run of theirs brought anything or still may, and neither did one that
 * gathered them afterwards. Without a forecast run ever there is none: a new machine fetches no past.
 */
export function missedWeeks(runs: readonly Run[], day: IsoDate): IsoDate[] {
  const current = cinemaWeekOf(day);
  const oldest = addWeeks(current, -WEEKS_LOOKED_BACK);
  const forecasts = runs.filter((run) => isForecastRun(run));
  const [first] = forecasts.map(({ week }) => week).sort();
  if (first === undefined) return [];
  const there = new Set(forecasts.filter(({ state }) => state !== 'failed').map(({ week }) => week));
  const gathered = new Map(runs.filter(({ kind }) => kind === 'backfill').map((run) => [run.week, run]));
  return weeksBetween(first < oldest ? oldest : first, addWeeks(current, -1)).filter((week) => {
    const afterwards = gathered.get(week);
    return !there.has(week) && (afterwards === undefined || isTriedAgain(afterwards, day));
  });
}

function isTriedAgain({ state, asOf, finishedAt }: Run, day: IsoDate): boolean {
  if (state !== 'failed' || finishedAt === null) return false;
  return parisDateOf(new Date(finishedAt)) < day && daysBetween(asOf, day) <= TRIED_AGAIN_DAYS;
}
