import * as z from 'zod';
import {
  filmsQuerySchema,
  listedFilmsSchema,
  oneFilmSchema,
  similarFilmsSchema,
  similarQuerySchema,
} from '../../contract/catalogue/films.ts';
import { filmReferenceSchema, personIdSchema } from '../../contract/catalogue/parameters.ts';
import { personSchema } from '../../contract/catalogue/people.ts';
import {
  linksQuerySchema,
  linksSchema,
  ratingsQuerySchema,
  ratingsSchema,
  tagsQuerySchema,
  tagsSchema,
} from '../../contract/catalogue/raters.ts';
import {
  recommendationsQuerySchema,
  recommendationsSchema,
} from '../../contract/catalogue/recommendations.ts';
import { figureSchema, statsSchema } from '../../contract/catalogue/stats.ts';
import type { CatalogueOperation } from '../../contract/operations.ts';
import { showing, type Parameters } from '../parameters.ts';
import { NOT_MODIFIED, told, type Part } from '../part.ts';
import { ETAG } from '../responses.ts';
import { CATALOGUE_EXAMPLES } from './examples.ts';

/** What an operation is asked with and answers; its examples are those of its name. */
function part(
  name: CatalogueOperation,
  description: string,
  schema: z.ZodType,
  { path, query }: { path?: Parameters; query?: Parameters },
): Part {
  const examples = CATALOGUE_EXAMPLES[name];
  return {
    requestParams: {
      ...(path === undefined ? {} : { path: showing(path, examples) }),
      ...(query === undefined ? {} : { query: showing(query, examples) }),
    },
    responses: { '200': told(description, schema, ETAG), ...NOT_MODIFIED },
  };
}

const ofFilm = z.strictObject({ id: filmReferenceSchema });

/** What the schemas say of the calls of the catalogue. */
export const CATALOGUE_PARTS: Record<CatalogueOperation, Part> = {
  'films-list': part('films-list', 'A page of films.', listedFilmsSchema, { query: filmsQuerySchema }),
  'film-get': part('film-get', 'The film.', oneFilmSchema, { path: ofFilm }),
  'film-similar': part('film-similar', 'Films like it.', similarFilmsSchema, {
    ...{ path: ofFilm, query: similarQuerySchema },
  }),
  'ratings-list': part('ratings-list', 'A page of ratings.', ratingsSchema, { query: ratingsQuerySchema }),
  'tags-list': part('tags-list', 'A page of tags.', tagsSchema, { query: tagsQuerySchema }),
  'links-list': part('links-list', 'A page of links.', linksSchema, { query: linksQuerySchema }),
  'person-get': part('person-get', 'The person.', personSchema, {
    path: z.strictObject({ id: personIdSchema }),
  }),
  'stats-get': part('stats-get', 'The figure.', statsSchema, {
    path: z.strictObject({ figure: figureSchema }),
  }),
  'recommendations-list': part('recommendations-list', 'Films, with reasons.', recommendationsSchema, {
    query: recommendationsQuerySchema,
  }),
};
