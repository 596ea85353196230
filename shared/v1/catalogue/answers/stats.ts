import type { Catalogue } from '../../../catalogue/catalogue.ts';
import type { FilmSource } from '../../../catalogue/film.ts';
import { nothingSchema } from '../../contract/catalogue/parameters.ts';
import { figureSchema, type Figure } from '../../contract/catalogue/stats.ts';
import { checked } from '../../http/read-body.ts';
import { queryOf } from '../../http/read-query.ts';
import { needMovieLens } from '../named-film.ts';
import type { Answering } from '../public-read.ts';
import { listedFilm, sourcesOf, tell } from '../tell.ts';

/** Films in the list of the best rated. */
const BEST = 100;

/** What the raters alone can tell. */
const OF_RATERS: readonly Figure[] = ['best-rated', 'ratings-by-year'];

/** A figure of the whole catalogue. */
export const statsAnswer: Answering = (request, catalogue) => {
  queryOf(request, nothingSchema);
  const figure = checked(figureSchema, request.params['figure'], 'figure');
  if (OF_RATERS.includes(figure)) needMovieLens(catalogue);
  return () => {
    const { told, sources } = READ[figure](catalogue);
    const raters: FilmSource[] = catalogue.demonstration ? ['movielens'] : [];
    return tell(catalogue, { figure, ...told }, [...raters, ...(sources ?? [])]);
  };
};

const READ: Record<Figure, (catalogue: Catalogue) => { told: object; sources?: FilmSource[] }> = {
  counts: (catalogue) => ({ told: { counts: catalogue.counts() } }),
  genres: (catalogue) => ({ told: { genres: catalogue.genres() } }),
  decades: (catalogue) => ({ told: { decades: catalogue.decades() } }),
  'best-rated': (catalogue) => {
    const best = catalogue.bestRated(BEST);
    const films = best.map(({ film, ...rated }) => ({ film: listedFilm(film), ...rated }));
    return { told: { films }, sources: sourcesOf(best.map(({ film }) => film)) };
  },
  'ratings-by-year': (catalogue) => ({ told: { years: catalogue.ratingsByYear() } }),
};
