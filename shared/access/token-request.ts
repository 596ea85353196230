import { OAuthError } from './oauth-error.ts';
import { readScopes, type Scope } from './scopes.ts';

/** Longer than any id or secret of ours, in characters. */
const LONGEST = 200;

/** Who asks for a token, and for what. */
export interface TokenRequest {
  clientId: string;
  secret: string;
  /** Null: all that the client has. */
  scopes: Scope[] | null;
  /** Which fields they came in. */
  by: 'basic' | 'body' | 'password';
}

type Credentials = Pick<TokenRequest, 'clientId' | 'secret' | 'by'>;

/**
 * Reads a request of the token endpoint (RFC 6749, 2.3.1, 3.2, 4.3.2, 4.4.2): the form and the Authorization header.
 * A field without a value counts as left out; one that comes twice is refused.
 * @throws OAuthError
 */
export function readTokenRequest(
  form: URLSearchParams,
  authorization: string | null,
  { passwordGrant }: { passwordGrant: boolean },
): TokenRequest {
  if (new Set(form.keys()).size < form.size) throw invalid('A field comes twice');
  const field = (name: string): string | null => form.get(name) || null;

  const grant = field('grant_type');
  if (grant === null) throw invalid('The field grant_type is missing');
  const isPassword = grant === 'password' && passwordGrant;
  if (grant !== 'client_credentials' && !isPassword) {
    throw new OAuthError(
      'unsupported_grant_type',
      'Only client_credentials is taken here',
      'unsupported-grant',
    );
  }
  const scope = field('scope');
  const scopes = scope === null ? null : readScopes(scope);
  if (scope !== null && scopes === null) {
    throw new OAuthError('invalid_scope', 'A scope is not known', 'invalid-scope');
  }
  return { ...(isPassword ? passwordOf(field, authorization) : clientOf(field, authorization)), scopes };
}

function clientOf(field: (name: string) => string | null, authorization: string | null): Credentials {
  const [clientId, secret] = [field('client_id'), field('client_secret')];
  if (authorization === null) {
    if (clientId === null || secret === null) throw unauthenticated();
    return { ...checked(clientId, secret), by: 'body' };
  }
  if (secret !== null) throw invalid('The client authenticates in two ways at once');
  const basic = basicOf(authorization);
  if (clientId !== null && clientId !== basic.clientId) throw invalid('Two clients are named');
  return basic;
}

/** The password grant is for applications that know no other: the client is its own user, `username` its id. */
function passwordOf(field: (name: string) => string | null, authorization: string | null): Credentials {
  if (authorization !== null || field('client_secret') !== null) {
    throw invalid('The client authenticates in two ways at once');
  }
  const [username, password] = [field('username'), field('password')];
  if (username === null || password === null) throw invalid('The fields username and password are needed');
  return { ...checked(username, password), by: 'password' };
}

/** Id and secret, each encoded as in a form, joined by a colon, in base64 (RFC 6749, 2.3.1). */
function basicOf(authorization: string): Credentials {
  const [, encoded] = /^Basic +([A-Za-z\d+/]+=*)$/i.exec(authorization) ?? [];
  if (encoded === undefined) throw unauthenticated();
  const text = Buffer.from(encoded, 'base64').toString('utf8');
  const colon = text.indexOf(':');
  if (colon < 1) throw unauthenticated();
  try {
    const [clientId, secret] = [decoded(text.slice(0, colon)), decoded(text.slice(colon + 1))];
    return { ...checked(clientId, secret), by: 'basic' };
  } catch (error) {
    if (error instanceof URIError) throw unauthenticated();
    throw error;
  }
}

function decoded(text: string): string {
  return decodeURIComponent(text.replaceAll('+', ' '));
}

/** Both are visible ASCII (RFC 6749, appendix A). */
function checked(clientId: string, secret: string): Pick<Credentials, 'clientId' | 'secret'> {
  const isText = (text: string): boolean => text.length <= LONGEST && /^[\x20-\x7e]+$/.test(text);
  if (!isText(clientId) || !isText(secret)) throw unauthenticated();
  return { clientId, secret };
}

function invalid(description: string): OAuthError {
  return new OAuthError('invalid_request', description, 'invalid-request');
}

function unauthenticated(): OAuthError {
  return new OAuthError('invalid_client', 'The client is not authenticated', 'invalid-request');
}
