import type { RentalRate } from '../entities.ts';
import type { Row } from '../sql-database.ts';
import { date, instant, number, orNull, text } from './columns.ts';

export function toRentalRate(row: Row): RentalRate {
  return {
    week: date(row, 'week'),
    filmId: text(row, 'filmId'),
    version: number(row, 'version'),
    rate: orNull(row, 'rate', number),
    rateBefore: orNull(row, 'rateBefore', number),
    changedAt: instant(row, 'changedAt'),
    changedBy: text(row, 'changedBy'),
  };
}
