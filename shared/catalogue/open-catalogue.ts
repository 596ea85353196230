import { NiabError } from '../errors.ts';
import type { Catalogue } from './catalogue.ts';
import { decodeCatalogue } from './file/decode.ts';
import { bestRatedFilms, yearsOfRatings } from './queries/best-rated.ts';
import { countsOf, decadesOf, genresOf } from './queries/counts.ts';
import { FilmTable } from './queries/film-table.ts';
import { filmRows } from './queries/find-films.ts';
import { FilmIndexes } from './queries/indexes.ts';
import { linkAt, linkRows } from './queries/list-links.ts';
import { ratingAt, ratingRows } from './queries/list-ratings.ts';
import { tagAt, tagRows } from './queries/list-tags.ts';
import { boundedLimit, pageOf, type Listing } from './queries/page.ts';
import { madeOnce } from './queries/made-once.ts';
import { personOf } from './queries/person.ts';
import { similarFilms } from './queries/similar-films.ts';

/**
 * Reads a catalogue from its file. Indexes are made by the first query that needs them, or ahead by `prepare`.
 * @param settings `demonstration` false: as if MovieLens were not there.
 * @throws {NiabError} `bad-catalogue` if the file is broken, or none of ours.
 */
export function openCatalogue(file: Uint8Array, { demonstration }: { demonstration: boolean }): Catalogue {
  const { version, columns } = decodeCatalogue(file);
  const table = new FilmTable(columns, demonstration);
  const indexes = new FilmIndexes(table);
  const listing = (name: string, filter: object): Listing => ({ version, demonstration, name, filter });
  const orNull = <T>(row: number | null | undefined, make: (row: number) => T): T | null => {
    return row === null || row === undefined ? null : make(row);
  };
  const shownOnly = (): void => {
    if (demonstration) return;
    throw new NiabError(
      'demonstration-off',
      'This comes from MovieLens, which is shown in a demonstration only',
    );
  };
  const [, ratings = 0, tags = 0] = columns.totals;
  const keptOnly = (kept: Uint32Array, all: number): void => {
    shownOnly();
    if (kept.length === all) return;
    throw new NiabError(
      'rows-not-kept',
      `Of ${all} ratings or tags of MovieLens the catalogue has no single ones`,
    );
  };
  const counts = madeOnce(() => countsOf(table, indexes));
  const genres = madeOnce(() => genresOf(table));
  const decades = madeOnce(() => decadesOf(table));
  return {
    version,
    demonstration,
    films: table.rows.length,
    prepare: () => indexes.search.prepare(),
    film: (id) => orNull(table.rowOf(id), (row) => table.film(row)),
    filmOfMovieLens: (id) => orNull(indexes.filmOfMovieLens().get(id), (row) => table.film(row)),
    filmsOf: (filter, page) =>
      pageOf(listing('films', filter), filmRows(table, indexes, filter), page, (row) => table.film(row)),
    similar: (id, limit) =>
      orNull(table.rowOf(id), (row) => similarFilms(table, indexes, row, boundedLimit(limit))),
    ratings: (filter, page) => {
      keptOnly(columns.ratingFilm, ratings);
      return pageOf(listing('ratings', filter), ratingRows(table, indexes, filter), page, (row) =>
        ratingAt(table, row),
      );
    },
    tags: (filter, page) => {
      keptOnly(columns.tagFilm, tags);
      return pageOf(listing('tags', filter), tagRows(table, indexes, filter), page, (row) =>
        tagAt(table, row),
      );
    },
    links: (filter, page) =>
      pageOf(listing('links', filter), linkRows(table, indexes, filter), page, (row) => linkAt(table, row)),
    person: (id) => personOf(table, indexes, id),
    counts,
    genres,
    decades,
    bestRated: (limit) => {
      shownOnly();
      return bestRatedFilms(table, boundedLimit(limit));
    },
    ratingsByYear: () => {
      shownOnly();
      return yearsOfRatings(table);
    },
  };
}
