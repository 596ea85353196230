import { date } from '../format/format.ts';
import { DEFAULT_SETTINGS } from '#shared/domain/cinema.ts';
import { fr } from '../texts/fr.ts';

/** From when settings hold: a day, or always. */
export function since(week: string): string {
  return week <= DEFAULT_SETTINGS.effectiveFrom
    ? fr.settings.sinceAlways
    : fr.settings.since(date(week, ['weekday', 'month', 'year']));
}
