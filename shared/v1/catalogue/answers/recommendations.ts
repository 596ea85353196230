import type { Catalogue, CatalogueFilm } from '../../../catalogue/catalogue.ts';
import { NiabError } from '../../../errors.ts';
import { filmReferenceSchema } from '../../contract/catalogue/parameters.ts';
import {
  recommendationsQuerySchema,
  type ToldRecommendations,
} from '../../contract/catalogue/recommendations.ts';
import { queryOf } from '../../http/read-query.ts';
import { namedFilm, needMovieLens } from '../named-film.ts';
import type { Answering } from '../public-read.ts';
import { likedByRater } from '../liked-by-rater.ts';
import { listedFilm, sourcesOf, tell } from '../tell.ts';

/** Films for likes, and why. */
export const recommendationsAnswer: Answering = (request, catalogue, recommender) => {
  const { like: named = [], user, ...filters } = queryOf(request, recommendationsQuerySchema, ['like']);
  if (user !== undefined || filters.among !== undefined) needMovieLens(catalogue);
  const likes = named.map((name, place) => likedFilm(catalogue, name, `like.${place}`));
  const ofUser = user === undefined ? { likes: [], seen: [] } : likedByRater(catalogue, user);
  return async () => {
    const recommend = await recommender();
    const all = [...likes.map(({ id }) => id), ...ofUser.likes];
    const { by, model, films } = recommend({ ...filters, likes: all, seen: ofUser.seen });
    const told: Pick<ToldRecommendations, 'by' | 'model' | 'likes' | 'films'> = {
      ...{ by, model },
      likes: likes.map(liked),
      films: films.map(({ film, score, because }) => ({
        ...{ film: listedFilm(film), score },
        because: because.map(({ film, shared }) => ({ film: liked(film), shared })),
      })),
    };
    const learnt = by === 'facts' ? [] : (['movielens'] as const);
    return tell(catalogue, told, [...learnt, ...sourcesOf(films.map(({ film }) => film))]);
  };
};

function liked(film: CatalogueFilm): ToldRecommendations['likes'][number] {
  const { id, title, year } = listedFilm(film);
  return { id, title, year };
}

/**
 * By its id or number, else by its title.
 * @param field which like it is: who remembers likes from another edition can leave it out.
 * @throws NiabError `no-such-film`, `demonstration-off`.
 */
function likedFilm(catalogue: Catalogue, name: string, field: string): CatalogueFilm {
  if (filmReferenceSchema.safeParse(name).success) return namedFilm(catalogue, name, field);
  const [film] = catalogue.filmsOf({ query: name }, { after: null, limit: 1 }).items;
  if (film === undefined) {
    throw new NiabError('no-such-film', 'The catalogue has no film of a title like this', { field });
  }
  return film;
}
