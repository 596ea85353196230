/** What is stored instead of what was to be saved, as the API says it with 412; null for every other error. Pure. */
import type { Problem } from '#shared/api/contract/problem.ts';
import type { CurrentProgramme } from '#shared/api/contract/programme.ts';
import type { CurrentRental } from '#shared/api/contract/rental-rate.ts';
import type { CurrentTickets } from '#shared/api/contract/result.ts';
import type { CurrentSettings } from '#shared/api/contract/settings.ts';
import type { CurrentTold } from '#shared/api/contract/told-facts.ts';
import { ApiError, isOvertaken } from './api-error.ts';

export function programmeInstead(error: unknown): CurrentProgramme | null {
  const current = currentIn(error);
  return current !== null && 'decision' in current ? current : null;
}

export function ticketsInstead(error: unknown): CurrentTickets | null {
  const current = currentIn(error);
  return current !== null && 'rooms' in current ? current : null;
}

export function settingsInstead(error: unknown): CurrentSettings | null {
  const current = currentIn(error);
  return current !== null && 'settings' in current ? current : null;
}

export function toldInstead(error: unknown): CurrentTold | null {
  const current = currentIn(error);
  return current !== null && 'told' in current ? current : null;
}

export function rentalInstead(error: unknown): CurrentRental | null {
  const current = currentIn(error);
  return current !== null && 'rate' in current ? current : null;
}

function currentIn(error: unknown): NonNullable<Problem['current']> | null {
  return isOvertaken(error) && error instanceof ApiError ? (error.problem?.current ?? null) : null;
}
