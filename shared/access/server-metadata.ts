import type { PublicJwk } from './keyring.ts';
import { SCOPES, type Scope } from './scopes.ts';

/** Where the token endpoint and the published keys are, below the issuer. */
export const TOKEN_PATH = '/api/v1/token';
export const JWKS_PATH = '/.well-known/jwks.json';
export const METADATA_PATH = '/.well-known/oauth-authorization-server';
/** Seconds for which the published keys and the metadata may be kept: far less than a new key is published before it signs. */
export const PUBLIC_SECONDS = 300;

/** Metadata of an authorization server (RFC 8414, 2). */
export interface ServerMetadata {
  issuer: string;
  token_endpoint: string;
  jwks_uri: string;
  scopes_supported: readonly Scope[];
  /** There is no authorization endpoint. */
  response_types_supported: readonly [];
  grant_types_supported: readonly string[];
  token_endpoint_auth_methods_supported: readonly string[];
  service_documentation: string;
}

export function serverMetadata(issuer: string, passwordGrant: boolean): ServerMetadata {
  return {
    issuer,
    token_endpoint: `${issuer}${TOKEN_PATH}`,
    jwks_uri: `${issuer}${JWKS_PATH}`,
    scopes_supported: SCOPES,
    response_types_supported: [],
    grant_types_supported: passwordGrant ? ['client_credentials', 'password'] : ['client_credentials'],
    token_endpoint_auth_methods_supported: ['client_secret_basic', 'client_secret_post'],
    service_documentation: `${issuer}/api/docs`,
  };
}

/** The published keys (RFC 7517, 5). */
export function keySetDocument(keys: readonly PublicJwk[]): { keys: readonly PublicJwk[] } {
  return { keys };
}
