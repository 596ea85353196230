import type { Catalogue } from '../../../catalogue/catalogue.ts';
import { InvalidInputError } from '../../../errors.ts';
import { linksQuerySchema, ratingsQuerySchema, tagsQuerySchema } from '../../contract/catalogue/raters.ts';
import { queryOf } from '../../http/read-query.ts';
import { filmReference, needMovieLens } from '../named-film.ts';
import { partOfList, partWanted } from '../part-of-list.ts';
import type { Answering } from '../public-read.ts';
import { tell } from '../tell.ts';

/** What raters gave films: all, of a film, of a user, of both. */
export const ratingsAnswer: Answering = (request, catalogue) => {
  const { film, user, minStars, maxStars, ...part } = queryOf(request, ratingsQuerySchema);
  if (minStars !== undefined && maxStars !== undefined && minStars > maxStars) {
    throw new InvalidInputError('minStars', 'must not be more than maxStars');
  }
  needMovieLens(catalogue);
  const filter = { ...ofFilm(catalogue, film), userId: user, minStars, maxStars };
  return () => {
    const { total, items, next } = partOfList(() => catalogue.ratings(filter, partWanted(part)));
    const ratings = items.map(({ ratedAt, userId, filmId, movieLensId, stars }) => {
      return { userId, filmId, movieLensId, stars, ratedAt: instant(ratedAt) };
    });
    return tell(catalogue, { total, ratings, next }, ['movielens']);
  };
};

/** Words that raters gave films. */
export const tagsAnswer: Answering = (request, catalogue) => {
  const { film, user, tag, ...part } = queryOf(request, tagsQuerySchema);
  needMovieLens(catalogue);
  const filter = { ...ofFilm(catalogue, film), userId: user, tag };
  return () => {
    const { total, items, next } = partOfList(() => catalogue.tags(filter, partWanted(part)));
    const tags = items.map(({ taggedAt, userId, filmId, movieLensId, tag }) => {
      return { userId, filmId, movieLensId, tag, taggedAt: instant(taggedAt) };
    });
    return tell(catalogue, { total, tags, next }, ['movielens']);
  };
};

/** The numbers that films have elsewhere. */
export const linksAnswer: Answering = (request, catalogue) => {
  const { film, imdb, tmdb, source, ...part } = queryOf(request, linksQuerySchema);
  if (source === 'movielens') needMovieLens(catalogue);
  const filter = { ...ofFilm(catalogue, film), imdbId: imdb, tmdbId: tmdb, source };
  return () => {
    const { total, items, next } = partOfList(() => catalogue.links(filter, partWanted(part)));
    const links = items.map(({ filmId, movieLensId, imdbId, tmdbId }) => {
      return { filmId, movieLensId, imdbId, tmdbId };
    });
    const ofMovieLens = links.some(({ movieLensId }) => movieLensId !== null);
    return tell(catalogue, { total, links, next }, ofMovieLens ? ['movielens'] : []);
  };
};

function ofFilm(catalogue: Catalogue, film: string | undefined) {
  return film === undefined ? {} : filmReference(catalogue, film);
}

/** @param seconds since 1970. */
function instant(seconds: number): string {
  return new Date(1_000 * seconds).toISOString();
}
