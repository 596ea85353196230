import { InsufficientScopeError } from './principal.ts';
import { writeScopes } from './scopes.ts';
import { InvalidTokenError } from './token-verifier.ts';

/** The token of an Authorization header (RFC 6750, 2.1). @throws InvalidTokenError where there is none. */
export function bearerToken(authorization: string | null): string {
  const [, token] = /^Bearer +([\w.~+/-]+=*)$/i.exec(authorization ?? '') ?? [];
  if (token === undefined) throw new InvalidTokenError('The request carries no bearer token');
  return token;
}

/**
 * What `WWW-Authenticate` says of an error (RFC 6750, 3); null when it is none of access. Who has sent no Authorization at
 * all is told the scheme alone.
 */
export function bearerChallenge(error: unknown, authorization: string | null): string | null {
  if (error instanceof InsufficientScopeError) {
    return `Bearer realm="niab", error="insufficient_scope", scope="${writeScopes(error.scopes)}"`;
  }
  if (!(error instanceof InvalidTokenError)) return null;
  return authorization === null ? 'Bearer realm="niab"' : 'Bearer realm="niab", error="invalid_token"';
}
