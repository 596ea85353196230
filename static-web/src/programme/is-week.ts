import { isIsoDate } from '#shared/domain/cinema-week.ts';

/**
 * Whether an address names a day at all; whether a week begins on it is for the API to say. `Date.parse` alone takes more
 * than days: it skips what stands in brackets.
 */
export function isWeek(text: string): boolean {
  return isIsoDate(text);
}
