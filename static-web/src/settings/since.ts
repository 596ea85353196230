import { date } from '../format/format.ts';
import { DEFAULT_SETTINGS } from '#shared/domain/cinema.ts';
import { settingsText } from '../texts/fr/settings.ts';

/** From when settings hold: a day, or always. */
export function since(week: string): string {
  return week <= DEFAULT_SETTINGS.effectiveFrom
    ? settingsText.sinceAlways
    : settingsText.since(date(week, ['weekday', 'month', 'year']));
}
