import { NiabError } from '../../errors.ts';
import type { CatalogueContent } from '../content.ts';
import type { Rating } from '../film.ts';
import type { Columns } from './columns.ts';
import { GrowingColumn, sortedRows } from './growing.ts';
import { MOST_ROWS_KEPT } from './most-rows.ts';

type RatingColumns = Pick<
  Columns,
  | Extract<keyof Columns, `user${string}` | `rating${string}` | `year${string}`>
  | ('ratedAt' | 'filmRatings' | 'filmHalfStars')
> & { users: number; ratings: number };

const HALVES_OF_A_STAR = 2;
const MOST_HALVES = 10;

/** @param movieLensIds of the films, in their order; 0 for a film that MovieLens does not have. */
export async function ratingColumns(
  ratings: CatalogueContent['ratings'],
  movieLensIds: Uint32Array,
  mostKept = MOST_ROWS_KEPT,
): Promise<RatingColumns> {
  const films = filmsByMovieLens(movieLensIds);
  const filmRatings = new Uint32Array(movieLensIds.length);
  const filmHalfStars = new Uint32Array(movieLensIds.length);
  const years = new Map<number, { ratings: number; halves: number }>();
  const users = new Set<number>();
  const [user, film, halves, at] = [
    new GrowingColumn(),
    new GrowingColumn(),
    new GrowingColumn(),
    new GrowingColumn(),
  ];
  const kept = [user, film, halves, at];
  let count = 0;
  for await (const rating of ratings) {
    const number = filmOf(films, rating.movieLensId);
    const stars = halfStarsOf(rating);
    count += 1;
    users.add(rating.userId);
    filmRatings[number] = (filmRatings[number] ?? 0) + 1;
    filmHalfStars[number] = (filmHalfStars[number] ?? 0) + stars;
    const year = yearOf(rating.ratedAt);
    const ofYear = years.get(year) ?? { ratings: 0, halves: 0 };
    years.set(year, { ratings: ofYear.ratings + 1, halves: ofYear.halves + stars });
    if (count <= mostKept) {
      user.push(rating.userId);
      film.push(number);
      halves.push(stars);
      at.push(rating.ratedAt);
    }
  }
  if (count > mostKept) for (const column of kept) column.clear();
  const idAt = (row: number): number => movieLensIds[film.at(row)] ?? 0;
  const rows = sortedRows(user.length, (a, b) => user.at(a) - user.at(b) || idAt(a) - idAt(b));
  refuseTwice(rows, user, film);
  const sortedYears = [...years].sort(([a], [b]) => a - b);
  return {
    ...userColumns(user.inOrder(rows)),
    ratingFilm: film.inOrder(rows),
    ratingHalfStars: Uint8Array.from(halves.inOrder(rows)),
    ratedAt: at.inOrder(rows),
    filmRatings,
    filmHalfStars,
    ratingYear: Int16Array.from(sortedYears, ([year]) => year),
    yearRatings: Uint32Array.from(sortedYears, ([, ofYear]) => ofYear.ratings),
    yearHalfStars: Uint32Array.from(sortedYears, ([, ofYear]) => ofYear.halves),
    users: users.size,
    ratings: count,
  };
}

export function filmsByMovieLens(movieLensIds: Uint32Array): Map<number, number> {
  const films = new Map<number, number>();
  for (const [film, id] of movieLensIds.entries()) if (id > 0) films.set(id, film);
  return films;
}

export function filmOf(films: ReadonlyMap<number, number>, movieLensId: number): number {
  const film = films.get(movieLensId);
  if (film !== undefined) return film;
  throw new NiabError('bad-catalogue', `MovieLens' film ${movieLensId} is rated or tagged, and is not there`);
}

function halfStarsOf({ userId, movieLensId, stars }: Rating): number {
  const halves = stars * HALVES_OF_A_STAR;
  if (Number.isInteger(halves) && halves >= 1 && halves <= MOST_HALVES) return halves;
  throw new NiabError(
    'bad-catalogue',
    `User ${userId} gives film ${movieLensId} of MovieLens ${stars} stars`,
  );
}

function yearOf(seconds: number): number {
  return new Date(seconds * 1000).getUTCFullYear();
}

function refuseTwice(rows: Uint32Array, user: GrowingColumn, film: GrowingColumn): void {
  for (let i = 1; i < rows.length; i += 1) {
    const [a = 0, b = 0] = [rows[i - 1], rows[i]];
    if (user.at(a) === user.at(b) && film.at(a) === film.at(b)) {
      throw new NiabError('bad-catalogue', `User ${user.at(a)} of MovieLens rates a film twice`);
    }
  }
}

function userColumns(sorted: Uint32Array): { userId: Uint32Array; userRatingsEnds: Uint32Array } {
  const ids: number[] = [];
  const ends: number[] = [];
  for (const [row, user] of sorted.entries()) {
    if (user !== ids.at(-1)) {
      ids.push(user);
      ends.push(row);
    }
    ends[ends.length - 1] = row + 1;
  }
  return { userId: Uint32Array.from(ids), userRatingsEnds: Uint32Array.from(ends) };
}
