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

const parisDate = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Paris',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

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

/** Of the hour that was asked for last: Paris has whole hours from UTC, so a day begins with one. */
let lastAsked = { hour: NaN, date: '' };

/** The calendar date in Paris at an instant: what day the manager has, whatever the server's zone. */
export function parisDateOf(instant: Date): IsoDate {
  const hour = Math.floor(instant.getTime() / HOUR_MS);
  if (hour !== lastAsked.hour) lastAsked = { hour, date: parisDate.format(instant) };
  return lastAsked.date;
}

/** The week that begins next at an instant: the one whose programme is still to be decided. */
export function comingWeekAt(instant: Date): IsoDate {
  return addWeeks(cinemaWeekOf(parisDateOf(instant)), 1);
}

const parisHour = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Paris',
  hour: '2-digit',
  hourCycle: 'h23',
});

/** The hour in Paris at an instant, 0 to 23. */
export function parisHourOf(instant: Date): number {
  return Number(parisHour.format(instant));
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
