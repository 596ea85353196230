import { isIsoDate } from '../../domain/cinema-week.ts';
import type { IsoDate } from '../../domain/cinema-week.ts';
import { InvalidInputError } from '../../errors.ts';
import type { AnalyticalDocument } from './analytical-store.ts';

/** Names of the collections, in Cosmos DB the names of the containers. */
export const COLLECTION_NAMES = {
  parsedPages: 'parsed-pages',
  films: 'films',
  features: 'features',
  forecasts: 'forecasts',
  actuals: 'actuals',
  shows: 'shows',
  givenForecasts: 'given-forecasts',
  reports: 'reports',
  drift: 'drift',
} as const;

/** Refuses what one of the stores could not keep. Cosmos DB allows ids of 1,023 bytes; escaping may triple them. */
export function checkDocument({ id, week }: AnalyticalDocument): void {
  checkWeek('week', week);
  if (id === '' || Buffer.byteLength(id) > 300) {
    throw new InvalidInputError('id', `id must have 1 to 300 bytes: ${id}`);
  }
}

export function checkWeeks(from: IsoDate, to: IsoDate): void {
  checkWeek('from', from);
  checkWeek('to', to);
}

function checkWeek(field: string, week: string): void {
  if (!isIsoDate(week)) throw new InvalidInputError(field, `${field} must be an existing date, YYYY-MM-DD`);
}
