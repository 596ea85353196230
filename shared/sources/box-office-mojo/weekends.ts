import { addDays, dayNumber, daysBetween, type IsoDate } from '../../domain/cinema-week.ts';

/** The US weekend that counts as a film's opening, as its Friday: that of the release day or the next one. */
export function openingFriday(usReleaseDate: IsoDate): IsoDate {
  const daysSinceFriday = weekdaysSinceFriday(usReleaseDate);
  // On a Saturday or Sunday the weekend has begun.
  return addDays(usReleaseDate, daysSinceFriday <= 2 ? -daysSinceFriday : 7 - daysSinceFriday);
}

/** The Friday of the last weekend whose Sunday lies before a day. */
export function lastFridayEndedBefore(day: IsoDate): IsoDate {
  const lastPossibleSunday = addDays(day, -1);
  const friday = addDays(lastPossibleSunday, -2);
  return addDays(friday, -weekdaysSinceFriday(friday));
}

/** The site numbers weekends as ISO 8601 numbers weeks: the weekend of 2023-04-07 is `2023W14`. */
export function weekendName(friday: IsoDate): string {
  // The Thursday of an ISO week lies in the year to which the week belongs.
  const thursday = addDays(friday, -1);
  const year = thursday.slice(0, 4);
  const number = Math.floor(daysBetween(`${year}-01-01`, thursday) / 7) + 1;
  return `${year}W${String(number).padStart(2, '0')}`;
}

/** 0 on a Friday, 1 on a Saturday … 6 on a Thursday. Day 0 (1970-01-01) was a Thursday. */
function weekdaysSinceFriday(date: IsoDate): number {
  return (((dayNumber(date) - 1) % 7) + 7) % 7;
}
