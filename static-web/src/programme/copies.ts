import type { WeekRelease } from '#shared/api/contract/forecast.ts';
import { fr } from '../texts/fr.ts';

/** A film's copies in words: as somebody told them, else as a site says them; once its result is published, as they were. Null where nobody knows. Pure. */
export function copiesOf({
  screens,
  actual,
  told,
}: Pick<WeekRelease, 'screens' | 'actual' | 'told'>): string | null {
  const known = actual?.screens ?? screens;
  const heard = told?.facts.screens ?? null;
  if (heard !== null && (actual?.screens ?? null) === null) return fr.told.copies(heard);
  return known === null ? null : fr.film.screens(known);
}
