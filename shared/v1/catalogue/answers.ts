/** What answers each call of the catalogue: loaded when somebody first makes one. */
import type { CatalogueOperation } from '../contract/operations.ts';
import { filmAnswer, filmsAnswer, similarAnswer } from './answers/films.ts';
import { personAnswer } from './answers/people.ts';
import { linksAnswer, ratingsAnswer, tagsAnswer } from './answers/raters.ts';
import { recommendationsAnswer } from './answers/recommendations.ts';
import { statsAnswer } from './answers/stats.ts';
import type { Answering } from './public-read.ts';

export const ANSWERS: Readonly<Record<CatalogueOperation, Answering>> = {
  'films-list': filmsAnswer,
  'film-get': filmAnswer,
  'film-similar': similarAnswer,
  'ratings-list': ratingsAnswer,
  'tags-list': tagsAnswer,
  'links-list': linksAnswer,
  'person-get': personAnswer,
  'stats-get': statsAnswer,
  'recommendations-list': recommendationsAnswer,
};
