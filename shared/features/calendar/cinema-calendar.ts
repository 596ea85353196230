import { addDays, dayNumber, daysBetween, type IsoDate } from '../../domain/cinema-week.ts';
import { isPublicHoliday } from './public-holidays.ts';
import { SCHOOL_HOLIDAYS, SCHOOL_HOLIDAYS_KNOWN } from './school-holidays.ts';

const ZONES = ['a', 'b', 'c'] as const;

const holidays = ZONES.map((zone) => {
  const days = new Set<number>();
  for (const range of SCHOOL_HOLIDAYS[zone].trim().split(/\s+/)) {
    const [from = '', length = '0'] = range.split('/');
    const first = dayNumber(from);
    for (let i = 0; i < Number(length); i++) days.add(first + i);
  }
  return days;
});

/** Share of the zones' days, 0 to 1, that are school holidays in the seven days from `from`; null outside the table. */
export function schoolHolidayShare(from: IsoDate): number | null {
  if (from < SCHOOL_HOLIDAYS_KNOWN.from || addDays(from, 6) > SCHOOL_HOLIDAYS_KNOWN.to) return null;
  const first = dayNumber(from);
  let days = 0;
  for (const zone of holidays) for (let i = 0; i < 7; i++) if (zone.has(first + i)) days++;
  return days / 21;
}

/** Public holidays that fall on a weekday (Monday to Friday) of the seven days from a Wednesday. */
export function weekdayPublicHolidays(wednesday: IsoDate): number {
  let count = 0;
  for (let i = 0; i < 7; i++) if (i !== 3 && i !== 4 && isPublicHoliday(addDays(wednesday, i))) count++;
  return count;
}

/** ISO week number of the Wednesday, 1 to 53. */
export function weekOfYear(wednesday: IsoDate): number {
  const thursday = addDays(wednesday, 1);
  return Math.floor(daysBetween(`${thursday.slice(0, 4)}-01-01`, thursday) / 7) + 1;
}

/**
 * The Fête du cinéma (cheap tickets) starts on the Sunday nearest to 1 July since 2018, on the last Sunday of June
 * before; true for the cinema week that contains this Sunday. In 2020 it did not take place.
 */
export function isFeteDuCinema(wednesday: IsoDate): boolean {
  const year = Number(wednesday.slice(0, 4));
  if (year === 2020) return false;
  const anchor = year >= 2018 ? `${year}-07-04` : `${year}-06-30`;
  const sunday = addDays(anchor, -(new Date(`${anchor}T00:00:00Z`).getUTCDay() % 7));
  const days = daysBetween(wednesday, sunday);
  return days >= 0 && days <= 6;
}

/** The Printemps du cinéma: three days from the Sunday that is nearest to 20 March. */
export function isPrintempsDuCinema(wednesday: IsoDate): boolean {
  const middle = `${wednesday.slice(0, 4)}-03-20`;
  const weekday = new Date(`${middle}T00:00:00Z`).getUTCDay();
  const sunday = addDays(middle, weekday <= 3 ? -weekday : 7 - weekday);
  const days = daysBetween(wednesday, sunday);
  return days >= 0 && days <= 6;
}

/** Days from the Wednesday to the nearest 25 December (negative after it). */
export function daysToChristmas(wednesday: IsoDate): number {
  const year = Number(wednesday.slice(0, 4));
  const days = [year - 1, year].map((y) => daysBetween(wednesday, `${y}-12-25`));
  return days.reduce((near, n) => (Math.abs(n) < Math.abs(near) ? n : near));
}
