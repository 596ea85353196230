import { addWeeks, dayNumber, isIsoDate, type IsoDate } from './cinema-week.ts';
import type { UsWeekend } from './shapes/release.ts';

/** Two years: hardly a film runs for longer in US cinemas, and no list of a film's weekends is longer. */
export const MOST_US_WEEKENDS = 104;

/** Whether a text is the date of a Friday, with which a US weekend begins. */
export function isFriday(date: string): date is IsoDate {
  // Day 0, 1970-01-01, was a Thursday.
  return isIsoDate(date) && (((dayNumber(date) - 1) % 7) + 7) % 7 === 0;
}

/** The Friday of a run's first weekend, by the number that a later weekend has in it (1: this one). */
export function firstFridayOf(friday: IsoDate, weekNumber: number): IsoDate {
  return addWeeks(friday, 1 - weekNumber);
}

/**
 * One film's weekends as several tell of them, oldest first: of each Friday what the first says that knows it.
 *
 * @param tellings whom to believe first comes first.
 */
export function weekendsOnce(tellings: readonly (readonly UsWeekend[])[]): UsWeekend[] {
  const known = new Map<IsoDate, UsWeekend>();
  for (const weekend of tellings.flat()) {
    if (!known.has(weekend.friday)) known.set(weekend.friday, weekend);
  }
  return [...known.values()].sort((a, b) => (a.friday < b.friday ? -1 : 1));
}
