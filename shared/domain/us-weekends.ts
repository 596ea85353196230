import { addDays, addWeeks, daysSinceFriday, type IsoDate } from './cinema-week.ts';
import type { UsWeekend } from './shapes/release.ts';

/** The US weekend that counts as a film's opening, as its Friday: that of the release day or the next one. */
export function openingFriday(usReleaseDate: IsoDate): IsoDate {
  const days = daysSinceFriday(usReleaseDate);
  // On a Saturday or Sunday the weekend has begun.
  return addDays(usReleaseDate, days <= 2 ? -days : 7 - days);
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
