import type { CataloguePerson } from '../catalogue.ts';
import { GENRES, JOBS, type Job } from '../film.ts';
import type { FilmTable } from './film-table.ts';
import { genreCounts } from './genre-counts.ts';
import type { FilmIndexes } from './indexes.ts';

/** A person with the films that are shown; null if nobody has that id, or no such film is shown. */
export function personOf(table: FilmTable, indexes: FilmIndexes, id: string): CataloguePerson | null {
  const person = table.personRowOf(id);
  const rows = person === null ? [] : byYear(table, indexes.filmsOfPerson().of(person));
  if (person === null || rows.length === 0) return null;
  const films = rows.map((row) => ({ film: table.film(row), jobs: jobsIn(table, row, person) }));
  const years = rows.map((row) => table.year(row)).filter((year) => year !== 0);
  const genres = genreCounts(rows, (row) => table.genres(row));
  return {
    ...table.person(person),
    jobs: JOBS.map((job) => ({ job, films: films.filter(({ jobs }) => jobs.includes(job)).length })).filter(
      ({ films: count }) => count > 0,
    ),
    genres: GENRES.map((genre, i) => ({ genre, films: genres[i] ?? 0 }))
      .filter(({ films: count }) => count > 0)
      .sort((a, b) => b.films - a.films),
    firstYear: years[0] ?? null,
    lastYear: years.at(-1) ?? null,
    films,
  };
}

function byYear(table: FilmTable, rows: Uint32Array): number[] {
  const yearOf = (row: number): number => table.year(row) || Infinity;
  // Two that are not known are equal, and their difference is no number.
  return [...rows].sort((a, b) => (yearOf(a) === yearOf(b) ? a - b : yearOf(a) - yearOf(b)));
}

function jobsIn(table: FilmTable, row: number, person: number): Job[] {
  const { people, jobs } = table.credits(row);
  return JOBS.filter((_, job) => people.some((one, i) => one === person && jobs[i] === job));
}
