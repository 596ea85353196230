/** The calls of the prediction API: where each is, and what a token must be good for. */
import { JWKS_PATH, METADATA_PATH, TOKEN_PATH } from '../../access/server-metadata.ts';
import type { Scope } from '../../access/scopes.ts';

export interface Operation {
  method: 'GET' | 'POST';
  /** With the prefix, `{name}` for a parameter. */
  path: string;
  /** Null: open to all. */
  scope: Scope | null;
}

export const OPERATIONS = {
  'token-post': { method: 'POST', path: TOKEN_PATH, scope: null },
  'jwks-get': { method: 'GET', path: JWKS_PATH, scope: null },
  'authorization-server-get': { method: 'GET', path: METADATA_PATH, scope: null },
  'predict-post': { method: 'POST', path: '/api/v1/predict', scope: 'predict:read' },
  'programme-post': { method: 'POST', path: '/api/v1/programme', scope: 'predict:read' },
  'releases-list': { method: 'GET', path: '/api/v1/releases', scope: 'releases:read' },
  'week-programme-get': { method: 'GET', path: '/api/v1/weeks/{week}/programme', scope: 'predict:read' },
  'audit-list': { method: 'GET', path: '/api/v1/audit', scope: 'admin' },
  'openapi-get': { method: 'GET', path: '/api/v1/openapi.json', scope: null },
  'health-get': { method: 'GET', path: '/api/v1/health', scope: null },
  'docs-get': { method: 'GET', path: '/api/docs', scope: null },
  'docs-file-get': { method: 'GET', path: '/api/docs/{file}', scope: null },
  'docs-redirect-get': { method: 'GET', path: '/docs', scope: null },
} as const satisfies Record<string, Operation>;

export type OperationName = keyof typeof OPERATIONS;
