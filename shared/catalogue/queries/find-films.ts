import type { FilmFilter } from '../catalogue.ts';
import { FILM_SOURCES, GENRES } from '../film.ts';
import type { FilmTable } from './film-table.ts';
import type { FilmIndexes } from './indexes.ts';

/** Matches of a query among which the other filters choose: nobody turns more pages. */
const MOST_MATCHES = 500;
const YEARS = 10;

type Test = (row: number) => boolean;

/** The rows of the films that fit, in the order of lists or, with a query, the best match first. */
export function filmRows(table: FilmTable, indexes: FilmIndexes, filter: FilmFilter): Uint32Array {
  const tests = testsOf(table, indexes, filter);
  return candidates(table, indexes, filter).filter((row) => tests.every((test) => test(row)));
}

function candidates(
  table: FilmTable,
  indexes: FilmIndexes,
  { query, personId, movieLensId }: FilmFilter,
): Uint32Array {
  const inOrder = query === undefined ? indexes.ranked() : matches(table, indexes, query);
  const narrow: Set<number>[] = [];
  if (personId !== undefined) {
    const person = table.personRowOf(personId);
    narrow.push(new Set(person === null ? [] : indexes.filmsOfPerson().of(person)));
  }
  if (movieLensId !== undefined) {
    const film = indexes.filmOfMovieLens().get(movieLensId);
    narrow.push(new Set(film === undefined ? [] : [film]));
  }
  return narrow.length === 0 ? inOrder : inOrder.filter((row) => narrow.every((rows) => rows.has(row)));
}

function matches(table: FilmTable, indexes: FilmIndexes, query: string): Uint32Array {
  const found = indexes.search().find(query, MOST_MATCHES);
  return Uint32Array.from(found, ({ index }) => table.rows[index] ?? 0);
}

function testsOf(
  table: FilmTable,
  indexes: FilmIndexes,
  { genre, decade, country, year, source }: FilmFilter,
): Test[] {
  const tests: Test[] = [];
  if (genre !== undefined) {
    const bit = 1 << GENRES.indexOf(genre);
    const genresOf: (row: number) => number =
      source === 'movielens' ? (row) => table.movieLensGenres(row) : (row) => table.genres(row);
    tests.push((row) => (genresOf(row) & bit) !== 0);
  }
  if (decade !== undefined) tests.push((row) => isWithin(table.year(row), decade, decade + YEARS));
  if (year !== undefined) tests.push((row) => isWithin(table.year(row), year, year + 1));
  if (country !== undefined) {
    const number = indexes.countryNumbers().get(country);
    tests.push((row) => number !== undefined && table.countries(row).includes(number));
  }
  if (source !== undefined) {
    const bit = 1 << FILM_SOURCES.indexOf(source);
    tests.push((row) => (table.sources(row) & bit) !== 0);
  }
  return tests;
}

/** A year that is not known is in no decade. */
function isWithin(year: number, from: number, before: number): boolean {
  return year !== 0 && year >= from && year < before;
}
