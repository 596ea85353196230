import { addDays, daysBetween, daysSinceFriday, type IsoDate } from '../../domain/cinema-week.ts';

/** The Friday of the last weekend whose Sunday lies before a day. */
export function lastFridayEndedBefore(day: IsoDate): IsoDate {
  const lastPossibleSunday = addDays(day, -1);
  const friday = addDays(lastPossibleSunday, -2);
  return addDays(friday, -daysSinceFriday(friday));
}

/** The site numbers weekends as ISO 8601 numbers weeks: the weekend of 2023-04-07 is `2023W14`. */
export function weekendName(friday: IsoDate): string {
  // The Thursday of an ISO week lies in the year to which the week belongs.
  const thursday = addDays(friday, -1);
  const year = thursday.slice(0, 4);
  const number = Math.floor(daysBetween(`${year}-01-01`, thursday) / 7) + 1;
  return `${year}W${String(number).padStart(2, '0')}`;
}
