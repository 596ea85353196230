import type { CatalogueOperation } from '../../contract/operations.ts';
import type { AddressExample } from '../examples.ts';

const example = (summary: string, values: AddressExample['values']): AddressExample => {
  return { summary, status: 200, values };
};

/** Requests that the document shows; a test sends them. */
export const CATALOGUE_EXAMPLES: Record<CatalogueOperation, Record<string, AddressExample>> = {
  'films-list': {
    title: example('By a title, without its accents and article', { query: 'evades' }),
    filters: example('By genre and decade', { genre: 'Drama', decade: 1990, limit: 10 }),
    person: example('With a person', { person: 'nm0001104' }),
  },
  'film-get': {
    film: example('By IMDb’s id', { id: 'tt0111161' }),
    movielens: example('By the number of MovieLens', { id: '318' }),
  },
  'film-similar': { film: example('Five films like one', { id: 'tt0111161', limit: 5 }) },
  'ratings-list': {
    pair: example('What a rater gave a film', { film: '318', user: 2 }),
    film: example('The good ratings of a film', { film: 'tt0111161', minStars: 4 }),
  },
  'tags-list': {
    film: example('The tags of a film', { film: '318' }),
    tag: example('Where raters gave a tag', { tag: 'prison' }),
  },
  'links-list': { film: example('Of one film', { film: '318' }) },
  'person-get': { person: example('A director', { id: 'nm0001104' }) },
  'stats-get': {
    counts: example('How many there are', { figure: 'counts' }),
    best: example('The best rated', { figure: 'best-rated' }),
  },
  'recommendations-list': {
    titles: example('For two films by their titles', { like: ['Amélie', 'Léon'], limit: 5 }),
    filters: example('Comedies of the nineties for one film', {
      like: ['tt0211915'],
      genre: 'Comedy',
      decade: 1990,
    }),
    user: example('For a rater of MovieLens', { user: 1, limit: 5 }),
  },
};
