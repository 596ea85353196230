/**
 * The cinema week runs from Wednesday to Tuesday and is named by its Wednesday (`2026-11-25`).
 * All dates are calendar dates in Europe/Paris, written as ISO 8601 strings (`YYYY-MM-DD`).
 */

/** A calendar date, `YYYY-MM-DD`. */
export type IsoDate = string;

/** An instant, ISO 8601 in UTC (`2026-11-19T10:00:00.000Z`). */
export type IsoInstant = string;

const DAY_MS = 86_400_000;
const WEDNESDAY = 3;

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

/** Whole days since 1970-01-01. */
export function dayNumber(date: IsoDate): number {
  return Math.round(Date.parse(`${date}T00:00:00Z`) / DAY_MS);
}

export function addDays(date: IsoDate, days: number): IsoDate {
  return new Date((dayNumber(date) + days) * DAY_MS).toISOString().slice(0, 10);
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** The Wednesday on or before a date: the name of the cinema week that contains it. */
export function cinemaWeekOf(date: IsoDate): IsoDate {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return addDays(date, -((weekday - WEDNESDAY + 7) % 7));
}

export function isCinemaWeek(text: string): boolean {
  return isIsoDate(text) && cinemaWeekOf(text) === text;
}

/** The calendar date in Paris at an instant: what day the manager has, whatever the server's zone. */
export function parisDateOf(instant: Date): IsoDate {
  return parisDate.format(instant);
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

/** A forecast is made twice: on the Thursday six days before the week, and on the Monday two days before. */
export const STAGES = ['thursday', 'monday'] as const;
export type Stage = (typeof STAGES)[number];

/** The date of a stage's run for a week. */
export function stageDate(week: IsoDate, stage: Stage): IsoDate {
  return addDays(week, stage === 'thursday' ? -6 : -2);
}
