import type { Link, LinkFilter } from '../catalogue.ts';
import { FILM_SOURCES } from '../film.ts';
import { filmAsked } from './film-asked.ts';
import type { FilmTable } from './film-table.ts';
import type { FilmIndexes } from './indexes.ts';

/** The rows of the films that fit: those of MovieLens by its id, then the others by id. */
export function linkRows(table: FilmTable, indexes: FilmIndexes, filter: LinkFilter): Uint32Array {
  const { imdbId, tmdbId, source } = filter;
  const film = filmAsked(table, indexes, filter);
  if (film === null) return new Uint32Array();
  let rows = film === undefined ? indexes.linked() : Uint32Array.of(film);
  if (imdbId !== undefined) {
    const ofImdb = table.rowOf(imdbId);
    rows = rows.filter((row) => row === ofImdb && isOfImdb(imdbId));
  }
  if (tmdbId !== undefined) rows = rows.filter((row) => table.tmdbId(row) === tmdbId);
  if (source !== undefined) {
    const bit = 1 << FILM_SOURCES.indexOf(source);
    rows = rows.filter((row) => (table.sources(row) & bit) !== 0);
  }
  return rows;
}

export function linkAt(table: FilmTable, row: number): Link {
  const filmId = table.id(row);
  const [movieLensId, tmdbId] = [table.movieLensId(row), table.tmdbId(row)];
  return {
    filmId,
    movieLensId: movieLensId === 0 ? null : movieLensId,
    imdbId: isOfImdb(filmId) ? filmId : null,
    tmdbId: tmdbId === 0 ? null : tmdbId,
  };
}

function isOfImdb(filmId: string): boolean {
  return filmId.startsWith('tt');
}
