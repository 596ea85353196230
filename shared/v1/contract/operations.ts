/** The calls of the prediction API: where each is, and what a token must be good for. */
import { JWKS_PATH, METADATA_PATH, TOKEN_PATH } from '../../access/server-metadata.ts';
import type { Scope } from '../../access/scopes.ts';

export interface Operation {
  method: 'GET' | 'POST';
  /** With the prefix, `{name}` for a parameter. */
  path: string;
  /** All of these are wanted; none: open to all. */
  scopes: readonly Scope[];
}

export const OPERATIONS = {
  'token-post': { method: 'POST', path: TOKEN_PATH, scopes: [] },
  'jwks-get': { method: 'GET', path: JWKS_PATH, scopes: [] },
  'authorization-server-get': { method: 'GET', path: METADATA_PATH, scopes: [] },
  'predict-post': { method: 'POST', path: '/api/v1/predict', scopes: ['predict:read'] },
  'programme-post': { method: 'POST', path: '/api/v1/programme', scopes: ['predict:read'] },
  'releases-list': { method: 'GET', path: '/api/v1/releases', scopes: ['releases:read'] },
  /** It tells the releases with their forecasts too. */
  'week-programme-get': {
    method: 'GET',
    path: '/api/v1/weeks/{week}/programme',
    scopes: ['predict:read', 'releases:read'],
  },
  'audit-list': { method: 'GET', path: '/api/v1/audit', scopes: ['admin'] },
  'films-list': { method: 'GET', path: '/api/v1/films', scopes: [] },
  'film-get': { method: 'GET', path: '/api/v1/films/{id}', scopes: [] },
  'film-similar': { method: 'GET', path: '/api/v1/films/{id}/similar', scopes: [] },
  'ratings-list': { method: 'GET', path: '/api/v1/ratings', scopes: [] },
  'tags-list': { method: 'GET', path: '/api/v1/tags', scopes: [] },
  'links-list': { method: 'GET', path: '/api/v1/links', scopes: [] },
  'person-get': { method: 'GET', path: '/api/v1/people/{id}', scopes: [] },
  'stats-get': { method: 'GET', path: '/api/v1/stats/{figure}', scopes: [] },
  'recommendations-list': { method: 'GET', path: '/api/v1/recommendations', scopes: [] },
  'openapi-get': { method: 'GET', path: '/api/v1/openapi.json', scopes: [] },
  'health-get': { method: 'GET', path: '/api/v1/health', scopes: [] },
  'docs-get': { method: 'GET', path: '/api/docs', scopes: [] },
  'docs-file-get': { method: 'GET', path: '/api/docs/{file}', scopes: [] },
  'docs-redirect-get': { method: 'GET', path: '/docs', scopes: [] },
} as const satisfies Record<string, Operation>;

export type OperationName = keyof typeof OPERATIONS;

/** Of the catalogue: open to all, and in the app of the site too. */
export const CATALOGUE_OPERATIONS = [
  ...(['films-list', 'film-get', 'film-similar', 'ratings-list', 'tags-list', 'links-list'] as const),
  ...(['person-get', 'stats-get', 'recommendations-list'] as const),
] satisfies OperationName[];

export type CatalogueOperation = (typeof CATALOGUE_OPERATIONS)[number];
