import type { ActualState } from '#shared/api/contract/basics.ts';
import { fr } from './fr.ts';

/** What stands where a film's result would: « non publié »; null where there is one, and before the week is over. Pure. */
export function missingActual(state: ActualState | null): string | null {
  return state === null || state === 'published' ? null : fr.film.missingActual[state];
}
