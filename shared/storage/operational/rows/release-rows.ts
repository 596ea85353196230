import type { IsoDate } from '../../../domain/cinema-week.ts';
import type { Release } from '../../../domain/shapes/release.ts';
import type { ReleaseTitle } from '../entities.ts';
import type { Row } from '../sql-database.ts';
import { date, number, orNull, text } from './columns.ts';

/** What a release has beside its key is one JSON document: the facts change with the sites, the schema does not. */
type ReleaseFactsDocument = Omit<Release, 'filmId' | 'week' | 'sameAs'>;

export function toRelease(row: Row): Release {
  const facts = JSON.parse(text(row, 'facts')) as ReleaseFactsDocument;
  return { ...facts, filmId: text(row, 'filmId'), week: date(row, 'week'), ...sameAs(row) };
}

export function toWeek(row: Row): IsoDate {
  return date(row, 'week');
}

export function toReleaseCount(row: Row): [IsoDate, number] {
  return [date(row, 'week'), number(row, 'releases')];
}

export function toTitle(row: Row): ReleaseTitle {
  return {
    week: date(row, 'week'),
    filmId: text(row, 'filmId'),
    title: text(row, 'title'),
    distributor: orNull(row, 'distributor', text),
    country: orNull(row, 'country', text),
    withdrawn: number(row, 'withdrawn') === 1,
    ...sameAs(row),
  };
}

function sameAs(row: Row): Pick<Release, 'sameAs'> {
  const id = orNull(row, 'sameAs', text);
  return id === null || id === text(row, 'filmId') ? {} : { sameAs: id };
}
