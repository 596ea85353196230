import type { ToldFacts } from '../../../domain/shapes/told-facts.ts';
import type { Telling } from '../entities.ts';
import type { Row } from '../sql-database.ts';
import { date, instant, number, orNull, text } from './columns.ts';

export function toTelling(row: Row): Telling {
  return {
    week: date(row, 'week'),
    filmId: text(row, 'filmId'),
    revision: number(row, 'revision'),
    facts: JSON.parse(text(row, 'facts')) as ToldFacts,
    toldAt: instant(row, 'toldAt'),
    toldBy: orNull(row, 'toldBy', text),
  };
}
