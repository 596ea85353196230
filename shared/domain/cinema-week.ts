/**
 * The cinema week runs from Wednesday to Tuesday and is named by its Wednesday (`2026-11-25`).
 * All dates are calendar dates in Europe/Paris, written as ISO 8601 strings (`YYYY-MM-DD`).
 */

/** A calendar date, `YYYY-MM-DD`. */
export type IsoDate = string;

/** An instant, ISO 8601 in UTC (`2026-11-19T10:00:00.000Z`). */
export type IsoInstant = string;

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** As Date counts months. */
const MARCH = 2;
const OCTOBER = 9;

/** True for an existing calendar date written `YYYY-MM-DD` (`2023-02-29` is none). */
export function isIsoDate(text: string): text is IsoDate {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  // Of a day that does not exist Date makes one of the next month, or none.
  return new Date(`${text}T00:00:00Z`).getUTCDate() === Number(text.slice(8));
}

/** More days than are spoken of at one time: a century has 36,525. */
const MOST_KNOWN = 50_000;
const dayNumbers = new Map<IsoDate, number>();
const dates = new Map<number, IsoDate>();

/** Whole days since 1970-01-01. Remembered, because the same few days are asked for with every film. */
export function dayNumber(date: IsoDate): number {
  let day = dayNumbers.get(date);
  if (day === undefined) {
    day = Math.round(Date.parse(`${date}T00:00:00Z`) / DAY_MS);
    if (dayNumbers.size >= MOST_KNOWN) dayNumbers.clear();
    dayNumbers.set(date, day);
  }
  return day;
}

export function addDays(date: IsoDate, days: number): IsoDate {
  const day = dayNumber(date) + days;
  let found = dates.get(day);
  if (found === undefined) {
    found = new Date(day * DAY_MS).toISOString().slice(0, 10);
    if (dates.size >= MOST_KNOWN) dates.clear();
    dates.set(day, found);
  }
  return found;
}

/** The same day of the week, so many weeks later; earlier with a negative number. */
export function addWeeks(date: IsoDate, weeks: number): IsoDate {
  return addDays(date, 7 * weeks);
}

/** A week and all that follow up to another one, both included; none where that is earlier. */
export function weeksBetween(first: IsoDate, last: IsoDate): IsoDate[] {
  return Array.from({ length: Math.max(0, Math.floor(daysBetween(first, last) / 7) + 1) }, (_, index) =>
    addWeeks(first, index),
  );
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** The Wednesday on or before a date: the name of the cinema week that contains it. */
export function cinemaWeekOf(date: IsoDate): IsoDate {
  // The first of all days, 1970-01-01, was a Thursday.
  const sinceWednesday = (((dayNumber(date) + 1) % 7) + 7) % 7;
  return addDays(date, -sinceWednesday);
}

export function isCinemaWeek(text: string): boolean {
  return isIsoDate(text) && cinemaWeekOf(text) === text;
}

export function isFriday(date: IsoDate): boolean {
  return cinemaWeekOf(date) === addDays(date, -2);
}

/** The calendar date in Paris at an instant: what day the manager has, whatever the server's zone. */
export function parisDateOf(instant: Date): IsoDate {
  return parisClock(instant).toISOString().slice(0, 10);
}

/**
 * A date whose UTC fields are what a clock in Paris shows at an instant, from 1996 on: summer time lasts from one o'clock UTC of the
 * last Sunday of March to that of October (directive 2000/84/EC). `Intl` says the same, which a test compares, and takes as long
 * to load its data as a tenth of a start (decision 34).
 */
function parisClock(instant: Date): Date {
  const time = instant.getTime();
  const year = instant.getUTCFullYear();
  const isSummer = lastSunday(year, MARCH) <= time && time < lastSunday(year, OCTOBER);
  return new Date(time + (isSummer ? 2 : 1) * HOUR_MS);
}

/** One o'clock UTC of the last Sunday of a month with 31 days. */
function lastSunday(year: number, month: number): number {
  const lastDay = new Date(Date.UTC(year, month, 31, 1));
  return lastDay.getTime() - lastDay.getUTCDay() * DAY_MS;
}

/** The week that begins next at an instant: the one whose programme is still to be decided. */
export function comingWeekAt(instant: Date): IsoDate {
  return addWeeks(cinemaWeekOf(parisDateOf(instant)), 1);
}

/** The hour in Paris at an instant, 0 to 23. */
export function parisHourOf(instant: Date): number {
  return parisClock(instant).getUTCHours();
}

/** When an hour begins on a day in Paris; not for two o'clock, which a day of March lacks and one of October has twice. */
export function parisInstant(date: IsoDate, hour: number): Date {
  const beforeUtc = (hours: number): Date => new Date(dayNumber(date) * DAY_MS + (hour - hours) * HOUR_MS);
  const inSummer = beforeUtc(2);
  return parisHourOf(inSummer) === hour ? inSummer : beforeUtc(1);
}

/** A forecast is made twice: on the Thursday six days before the week, and on the Monday two days before. */
export const STAGES = ['thursday', 'monday'] as const;
export type Stage = (typeof STAGES)[number];

/** The date of a stage's run for a week. */
export function stageDate(week: IsoDate, stage: Stage): IsoDate {
  return addDays(week, stage === 'thursday' ? -6 : -2);
}
