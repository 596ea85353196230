import type { WeekRelease } from '#shared/api/contract/forecast.ts';
import { fr } from '../texts/fr.ts';

/** A film's copies in words: as somebody told them, until its result is known; else as a site says them. Null where nobody knows. Pure. */
export function copiesOf({
  screens,
  actual,
  told,
}: Pick<WeekRelease, 'screens' | 'actual' | 'told'>): string | null {
  const heard = told?.facts.screens ?? null;
  if (heard !== null && actual === null) return fr.told.copies(heard);
  const known = screens ?? actual?.screens ?? null;
  return known === null ? null : fr.film.screens(known);
}
