import type { Clock } from '../clock.ts';
import type { AuditLog } from './audit-log.ts';
import type { ClientAuthentication } from './client-authentication.ts';
import type { Client } from './client.ts';
import { issueToken, type Issuer } from './issue-token.ts';
import type { Keyring } from './keyring.ts';
import { OAuthError, type OAuthErrorCode } from './oauth-error.ts';
import { writeScopes, type Scope } from './scopes.ts';
import { TOKEN_SECONDS } from './token-lifetime.ts';
import { readTokenRequest, type TokenRequest } from './token-request.ts';

/** What the token endpoint answers, good (RFC 6749, 5.1) or bad (5.2). */
export interface TokenAnswer {
  status: 200 | 400 | 401 | 429 | 503;
  headers: Record<string, string>;
  body:
    | { access_token: string; token_type: 'Bearer'; expires_in: number; scope: string }
    | { error: OAuthErrorCode; error_description: string };
}

export interface TokenEndpointParts {
  authentication: ClientAuthentication;
  keys: Keyring;
  audit: AuditLog;
  clock: Clock;
  issuer: Issuer;
  passwordGrant: boolean;
  /** Is told why no token could be given although nobody was refused. */
  onError: (error: unknown) => void;
}

/** Secrets and tokens are kept by no cache (RFC 6749, 5.1). */
const HEADERS = { 'content-type': 'application/json', 'cache-control': 'no-store', pragma: 'no-cache' };
/** Seconds after which to try again when a store did not answer. */
const STORE_SECONDS = 10;

/** The token endpoint, without HTTP: from the form and the Authorization header to the answer. It never throws. */
export class TokenEndpoint {
  readonly #parts: TokenEndpointParts;

  constructor(parts: TokenEndpointParts) {
    this.#parts = parts;
  }

  async answer(form: URLSearchParams, authorization: string | null): Promise<TokenAnswer> {
    let clientId: string | null = null;
    try {
      const request = readTokenRequest(form, authorization, this.#parts);
      ({ clientId } = request);
      return await this.#grant(request);
    } catch (error) {
      const refused = error instanceof OAuthError ? error : this.#failed(error);
      if (refused.refusal !== null) await this.#parts.audit.refused(refused.refusal, clientId);
      return refusal(refused);
    }
  }

  /** What is answered to something that is no form. */
  async malformed(description: string): Promise<TokenAnswer> {
    const error = new OAuthError('invalid_request', description, 'invalid-request');
    await this.#parts.audit.refused('invalid-request', null);
    return refusal(error);
  }

  async #grant(request: TokenRequest): Promise<TokenAnswer> {
    const { audit, keys, issuer, clock } = this.#parts;
    const client = await this.#clientOf(request);
    const scopes = grantedScopes(client, request.scopes);
    const { token, jti } = await issueToken(keys, issuer, client, scopes, clock.now());
    await audit.tokenIssued(client.clientId, scopes, jti);
    const scope = writeScopes(scopes);
    return {
      status: 200,
      headers: HEADERS,
      body: { access_token: token, token_type: 'Bearer', expires_in: TOKEN_SECONDS, scope },
    };
  }

  async #clientOf({ clientId, secret, by }: TokenRequest): Promise<Client> {
    const found = await this.#parts.authentication.authenticate(clientId, secret);
    if (found.client !== null) return found.client;
    if ('retryAfter' in found) {
      const description = `Ask again in ${found.retryAfter} s`;
      throw new OAuthError('temporarily_unavailable', description, found.refusal, found.retryAfter);
    }
    // The same words whether the client is unknown, revoked or has another secret.
    const code = by === 'password' ? 'invalid_grant' : 'invalid_client';
    throw new OAuthError(code, 'The client is not authenticated', found.refusal);
  }

  #failed(error: unknown): OAuthError {
    this.#parts.onError(error);
    return outage();
  }
}

/** What is answered where no token can be given although nobody was refused, also where there is no endpoint to ask. */
export function tokenOutage(): TokenAnswer {
  return refusal(outage());
}

function outage(): OAuthError {
  return new OAuthError('temporarily_unavailable', 'No token can be given just now', null, STORE_SECONDS);
}

/** @param asked null for all that the client has. @throws OAuthError for more than that. */
function grantedScopes({ scopes }: Client, asked: Scope[] | null): Scope[] {
  if (asked === null) return scopes;
  if (!asked.every((scope) => scopes.includes(scope))) {
    throw new OAuthError('invalid_scope', 'The client does not have this scope', 'invalid-scope');
  }
  return asked;
}

function refusal({ code, message, status, retryAfter }: OAuthError): TokenAnswer {
  return {
    status,
    headers: {
      ...HEADERS,
      ...(status === 401 ? { 'www-authenticate': 'Basic realm="niab", charset="UTF-8"' } : {}),
      ...(retryAfter === null ? {} : { 'retry-after': String(retryAfter) }),
    },
    body: { error: code, error_description: message },
  };
}
