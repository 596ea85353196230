import { catalogueServices } from '../../catalogue-services.ts';
import type { CatalogueOperation } from '../contract/operations.ts';
import type { ApiHandler } from '../http/http.ts';
import { publicRead } from './public-read.ts';

const read = (name: CatalogueOperation, recommends = false): ApiHandler =>
  publicRead(name, catalogueServices, async () => (await import('./answers.ts')).ANSWERS[name], recommends);

/** What answers each call of the catalogue, in the app of the site as in that of the prediction API: no token, no store. */
export const CATALOGUE_HANDLERS: Readonly<Record<CatalogueOperation, ApiHandler>> = {
  'films-list': read('films-list'),
  'film-get': read('film-get'),
  'film-similar': read('film-similar'),
  'ratings-list': read('ratings-list'),
  'tags-list': read('tags-list'),
  'links-list': read('links-list'),
  'person-get': read('person-get'),
  'stats-get': read('stats-get'),
  'recommendations-list': read('recommendations-list', true),
};
