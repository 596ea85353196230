import type { CatalogueOperation } from '../../contract/operations.ts';
import type { OperationText } from '../operation-text.ts';

const DEMONSTRATION =
  'It is made from MovieLens, and answered where that is shown (the setting `NIAB_MOVIELENS`); else 404 `demonstration-off`.';

/** What the document says of the calls of the catalogue. */
export const CATALOGUE_TEXTS: Record<CatalogueOperation, OperationText> = {
  'films-list': {
    operationId: 'listFilms',
    tag: 'Catalogue',
    summary: 'Films by title and by filters',
    description:
      'With `query` the films whose title fits it best, the best first, at most 500; else all that the filters leave: those with most ratings ' +
      'first (where MovieLens is shown), then the newest.',
    codes: ['invalid-input', 'demonstration-off', 'outdated-cursor'],
  },
  'film-get': {
    operationId: 'getFilm',
    tag: 'Catalogue',
    summary: 'A film',
    description: 'All that is known of one film: titles, people, and how it was rated.',
    codes: ['invalid-input', 'no-such-film', 'demonstration-off'],
  },
  'film-similar': {
    operationId: 'listSimilarFilms',
    tag: 'Catalogue',
    summary: 'Films like one',
    description: 'By what they share: people, genres, countries, decade, tags. Each says what that is.',
    codes: ['invalid-input', 'no-such-film', 'demonstration-off'],
  },
  'ratings-list': {
    operationId: 'listRatings',
    tag: 'Catalogue',
    summary: 'Ratings',
    description: `Of a film, of a rater, of both, within stars. ${DEMONSTRATION}`,
    codes: ['invalid-input', 'contradictory-input', 'demonstration-off', 'rows-not-kept', 'outdated-cursor'],
  },
  'tags-list': {
    operationId: 'listTags',
    tag: 'Catalogue',
    summary: 'Tags',
    description: `Words that raters gave films. ${DEMONSTRATION}`,
    codes: ['invalid-input', 'demonstration-off', 'rows-not-kept', 'outdated-cursor'],
  },
  'links-list': {
    operationId: 'listLinks',
    tag: 'Catalogue',
    summary: 'The numbers that films have elsewhere',
    description: 'Of each film its number in MovieLens, at IMDb and at TMDB.',
    codes: ['invalid-input', 'demonstration-off', 'outdated-cursor'],
  },
  'person-get': {
    operationId: 'getPerson',
    tag: 'Catalogue',
    summary: 'A person with their films',
    description: 'What they did in which films, types of film, first and last year.',
    codes: ['invalid-input', 'no-such-person'],
  },
  'stats-get': {
    operationId: 'getFigure',
    tag: 'Catalogue',
    summary: 'A figure of the whole catalogue',
    description:
      'How many films, people, ratings; films by genre and by decade; `best-rated`: by Bayesian mean, so that few ratings weigh little; ' +
      'ratings by year. The last two are made from MovieLens: 404 `demonstration-off` where that is not shown.',
    codes: ['invalid-input', 'demonstration-off'],
  },
  'recommendations-list': {
    operationId: 'listRecommendations',
    tag: 'Catalogue',
    summary: 'Films for likes, and why',
    description:
      'Each film names the likes that speak for it. Without a like they are those that most people like. Films of one series do not fill the ' +
      'list. What was learnt is learnt from MovieLens; where that is not shown, films are ranked by the facts that they share with the likes ' +
      'alone, and `user` and `among` are answered 404 `demonstration-off`.',
    codes: ['invalid-input', 'no-such-film', 'no-such-person', 'demonstration-off', 'rows-not-kept'],
  },
};
