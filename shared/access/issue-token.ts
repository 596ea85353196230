import { randomUUID } from 'node:crypto';
import { SignJWT } from 'jose';
import type { Client } from './client.ts';
import type { Keyring } from './keyring.ts';
import { writeScopes, type Scope } from './scopes.ts';
import { ALGORITHM } from './signing-key-set.ts';
import { TOKEN_SECONDS } from './token-lifetime.ts';

/** Who gives tokens, and whom they are for. */
export interface Issuer {
  /** Address of the API without a slash at its end. */
  issuer: string;
  audience: string;
}

/** The type of an access token that is a JWT (RFC 9068). */
export const TOKEN_TYPE = 'at+jwt';
/** The claim with a client's limit: a name of ours, as RFC 7519 (4.3) has private claims. */
export const RATE_CLAIM = 'requests_a_minute';

/** A token with the claims of RFC 9068 and the client's limit. */
export async function issueToken(
  keys: Keyring,
  { issuer, audience }: Issuer,
  { clientId, requestsAMinute }: Pick<Client, 'clientId' | 'requestsAMinute'>,
  scopes: readonly Scope[],
  now: Date,
): Promise<{ token: string; jti: string }> {
  const { kid, key } = await keys.current();
  const jti = randomUUID();
  const issuedAt = Math.floor(now.getTime() / 1_000);
  const claims = { client_id: clientId, scope: writeScopes(scopes), [RATE_CLAIM]: requestsAMinute };
  const token = await new SignJWT(claims)
    .setProtectedHeader({ alg: ALGORITHM, kid, typ: TOKEN_TYPE })
    .setIssuer(issuer)
    .setAudience(audience)
    .setSubject(clientId)
    .setJti(jti)
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + TOKEN_SECONDS)
    .sign(key);
  return { token, jti };
}
