import type { FilmFilter } from '../catalogue.ts';
import { FILM_SOURCES, GENRES } from '../film.ts';
import type { FilmTable } from './film-table.ts';
import type { FilmIndexes } from './indexes.ts';
import { rowsThatPass, type RowTest } from './rows.ts';

/** Matches of a query: nobody turns more pages. */
const MOST_MATCHES = 500;
const YEARS = 10;

/** The rows of the films that fit, in the order of lists or, with a query, the best match first. */
export function filmRows(table: FilmTable, indexes: FilmIndexes, filter: FilmFilter): Uint32Array {
  const tests = testsOf(table, indexes, filter);
  if (filter.query === undefined) return tests.reduce(rowsThatPass, indexes.ranked());
  // The best matches are looked for among the films that pass: a common word has more matches than are compared.
  const passes = (index: number): boolean => tests.every((test) => test(table.rows[index] ?? 0));
  const found = indexes.search.get().find(filter.query, MOST_MATCHES, passes);
  return Uint32Array.from(found, ({ index }) => table.rows[index] ?? 0);
}

function testsOf(
  table: FilmTable,
  indexes: FilmIndexes,
  { genre, decade, country, personId, year, source, movieLensId }: FilmFilter,
): RowTest[] {
  const tests: RowTest[] = [];
  if (personId !== undefined) {
    const person = table.personRowOf(personId);
    const films = new Set(person === null ? [] : indexes.filmsOfPerson().of(person));
    tests.push((row) => films.has(row));
  }
  if (movieLensId !== undefined) {
    const film = indexes.filmOfMovieLens().get(movieLensId);
    tests.push((row) => row === film);
  }
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
