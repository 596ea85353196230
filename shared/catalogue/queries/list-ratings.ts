import type { CatalogueRating, RatingFilter } from '../catalogue.ts';
import { filmAsked } from './film-asked.ts';
import type { FilmTable } from './film-table.ts';
import type { FilmIndexes } from './indexes.ts';
import { rowsBetween } from './postings.ts';
import { ratingsOfUser, userOf } from './users.ts';

const HALVES_OF_A_STAR = 2;

/** The rows of the ratings that fit: by user and then by film, those of one film by user. */
export function ratingRows(table: FilmTable, indexes: FilmIndexes, filter: RatingFilter): Uint32Array {
  const { minStars = 0, maxStars = Infinity } = filter;
  const rows = rowsOfBoth(table, indexes, filter);
  if (minStars === 0 && maxStars === Infinity) return rows;
  const [least, most] = [minStars * HALVES_OF_A_STAR, maxStars * HALVES_OF_A_STAR];
  const { ratingHalfStars } = table.columns;
  return rows.filter((row) => {
    const halves = ratingHalfStars[row] ?? 0;
    return halves >= least && halves <= most;
  });
}

export function ratingAt(table: FilmTable, row: number): CatalogueRating {
  const { columns } = table;
  const film = columns.ratingFilm[row] ?? 0;
  return {
    userId: userOf(columns, row),
    filmId: table.id(film),
    movieLensId: columns.movieLensId[film] ?? 0,
    stars: (columns.ratingHalfStars[row] ?? 0) / HALVES_OF_A_STAR,
    ratedAt: columns.ratedAt[row] ?? 0,
  };
}

function rowsOfBoth(table: FilmTable, indexes: FilmIndexes, filter: RatingFilter): Uint32Array {
  const { columns } = table;
  const film = filmAsked(table, indexes, filter);
  if (film === null) return new Uint32Array();
  if (filter.userId === undefined) {
    return film === undefined ? rowsBetween(0, columns.ratingFilm.length) : indexes.ratingsOfFilm().of(film);
  }
  const ofUser = rowsBetween(...ratingsOfUser(columns, filter.userId));
  return film === undefined ? ofUser : ofUser.filter((row) => columns.ratingFilm[row] === film);
}
