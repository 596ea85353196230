import {
  addWeeks,
  cinemaWeekOf,
  daysBetween,
  parisDateOf,
  parisHourOf,
  parisInstant,
} from './cinema-week.ts';
import type { IsoDate } from './cinema-week.ts';

/** In Paris. */
const FIRST_HOUR = 10;
/** Timers of Azure may go off some milliseconds early (azure-functions-host 8254), and in winter no other of the day follows. */
const EARLY_MS = 10_000;
/** Days after Wednesday: who hears of the programme on Saturday has missed half of it. */
const LAST_DAY = 2;
const MOST_SECONDS = 2 * 24 * 3_600;

/**
 * The week that the public is to be told of at an instant: the one that runs, from Wednesday ten o'clock to Friday in Paris.
 *
 * @param announced the last week that was told; null: none.
 */
export function weekToAnnounce(now: Date, announced: IsoDate | null): IsoDate | null {
  const today = parisDateOf(now);
  const week = cinemaWeekOf(today);
  const hour = parisHourOf(new Date(now.getTime() + EARLY_MS));
  if (daysBetween(week, today) > LAST_DAY || hour < FIRST_HOUR) return null;
  return announced !== null && announced >= week ? null : week;
}

/** How long a push service may keep what is told of a week, in whole seconds: two days, and never beyond the week's end; 0: it is over. */
export function secondsToTell(week: IsoDate, now: Date): number {
  const end = parisInstant(addWeeks(week, 1), 0);
  return Math.max(0, Math.min(MOST_SECONDS, Math.floor((end.getTime() - now.getTime()) / 1_000)));
}
