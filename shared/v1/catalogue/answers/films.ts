import { filmsQuerySchema, similarQuerySchema, type ToldFilm } from '../../contract/catalogue/films.ts';
import { filmReferenceSchema, nothingSchema } from '../../contract/catalogue/parameters.ts';
import { checked } from '../../http/read-body.ts';
import { queryOf } from '../../http/read-query.ts';
import { namedFilm, needMovieLens } from '../named-film.ts';
import { partOfList, partWanted } from '../part-of-list.ts';
import type { Answering } from '../public-read.ts';
import { listedFilm, sourcesOf, tell } from '../tell.ts';

/** Films that fit a title and filters. */
export const filmsAnswer: Answering = (request, catalogue) => {
  const { person, cursor, limit, ...filter } = queryOf(request, filmsQuerySchema);
  if (filter.source === 'movielens') needMovieLens(catalogue);
  return () => {
    const { total, items, next } = partOfList(() =>
      catalogue.filmsOf({ ...filter, personId: person }, partWanted({ cursor, limit })),
    );
    return tell(catalogue, { total, films: items.map(listedFilm), next }, sourcesOf(items));
  };
};

/** One film with all that is known of it. */
export const filmAnswer: Answering = (request, catalogue) => {
  queryOf(request, nothingSchema);
  const film = namedFilm(catalogue, checked(filmReferenceSchema, request.params['id'], 'id'));
  return () => {
    const told: ToldFilm = {
      ...listedFilm(film),
      otherTitles: [...film.otherTitles],
      credits: film.credits.map(({ position: _, ...credit }) => credit),
      movieLensGenres: film.movieLensGenres === null ? null : [...film.movieLensGenres],
    };
    return tell(catalogue, { film: told }, film.sources);
  };
};

/** Films like one, by what they share. */
export const similarAnswer: Answering = (request, catalogue) => {
  const { limit } = queryOf(request, similarQuerySchema);
  const { id } = namedFilm(catalogue, checked(filmReferenceSchema, request.params['id'], 'id'));
  return () => {
    const similar = catalogue.similar(id, limit) ?? [];
    const films = similar.map(({ film, score, shared }) => ({ film: listedFilm(film), score, shared }));
    return tell(catalogue, { films }, sourcesOf(similar.map(({ film }) => film)));
  };
};
