import { errors, jwtVerify } from 'jose';
import * as z from 'zod';
import type { Clock } from '../clock.ts';
import { NiabError } from '../errors.ts';
import { isClientId } from './client.ts';
import { RATE_CLAIM, TOKEN_TYPE, type Issuer } from './issue-token.ts';
import type { Keyring } from './keyring.ts';
import type { ClientPrincipal } from './principal.ts';
import { readScopes } from './scopes.ts';
import { ALGORITHM } from './signing-key-set.ts';
import { TOKEN_SECONDS } from './token-lifetime.ts';

/** No token is given that is longer; what is longer is not even parsed. */
const LONGEST_TOKEN = 2_048;
/** Tokens that are remembered at most; of more, those that were given longest ago are checked again. */
const MOST_REMEMBERED = 1_000;
/** What clocks of instances may differ by. */
const CLOCK_SECONDS = 5;

/** What somebody has shown is no token of ours, or none that is good now. */
export class InvalidTokenError extends NiabError {
  constructor(message: string, cause?: unknown) {
    super('not-signed-in', message, { cause });
  }
}

const claimsSchema = z.object({
  client_id: z.string().refine(isClientId),
  scope: z.string().transform(readScopes),
  [RATE_CLAIM]: z.int().min(1),
  exp: z.int(),
});

interface Remembered {
  principal: ClientPrincipal;
  kid: string;
  expiresAt: number;
}

/**
 * Who has shown a token, by the keys in memory: no store is asked. A token that was found good is remembered until it
 * expires, as long as its key is published.
 */
export class TokenVerifier {
  readonly #keys: Keyring;
  readonly #issuer: Issuer;
  readonly #clock: Clock;
  readonly #mostRemembered: number;
  readonly #remembered = new Map<string, Remembered>();

  constructor(keys: Keyring, issuer: Issuer, clock: Clock, mostRemembered = MOST_REMEMBERED) {
    this.#mostRemembered = mostRemembered;
    this.#keys = keys;
    this.#issuer = issuer;
    this.#clock = clock;
  }

  /** Tokens that are remembered. */
  get remembered(): number {
    return this.#remembered.size;
  }

  /** @throws InvalidTokenError, and what the keys throw when there never were any. */
  async principalOf(token: string): Promise<ClientPrincipal> {
    if (token.length > LONGEST_TOKEN) throw new InvalidTokenError('The token is too long');
    const known = this.#remembered.get(token);
    if (known !== undefined) {
      const isGood = this.#clock.now().getTime() < known.expiresAt;
      if (isGood && (await this.#keys.verifying(known.kid)) !== null) return known.principal;
      this.#remembered.delete(token);
    }
    const verified = await this.#verify(token);
    this.#remember(token, verified);
    return verified.principal;
  }

  async #verify(token: string): Promise<Remembered> {
    const { issuer, audience } = this.#issuer;
    let kid = '';
    const { payload } = await jwtVerify(
      token,
      async (header) => {
        kid = header.kid ?? '';
        const key = await this.#keys.verifying(kid);
        if (key === null) throw new InvalidTokenError('The token is signed with a key that is not published');
        return key;
      },
      {
        ...{ algorithms: [ALGORITHM], typ: TOKEN_TYPE, issuer, audience },
        ...{ requiredClaims: ['sub', 'jti', 'iat', 'exp'], clockTolerance: CLOCK_SECONDS },
        ...{ maxTokenAge: TOKEN_SECONDS, currentDate: this.#clock.now() },
      },
    ).catch((error: unknown) => {
      if (!(error instanceof errors.JOSEError)) throw error;
      throw new InvalidTokenError(`The token is not good: ${error.message}`, error);
    });
    const claims = claimsSchema.safeParse(payload).data;
    const scopes = claims?.scope ?? null;
    if (claims === undefined || scopes === null) {
      throw new InvalidTokenError('The token has other claims than ours');
    }
    const { client_id: clientId, [RATE_CLAIM]: requestsAMinute, exp } = claims;
    return {
      principal: { kind: 'client', clientId, scopes, requestsAMinute },
      kid,
      expiresAt: exp * 1_000,
    };
  }

  #remember(token: string, verified: Remembered): void {
    this.#remembered.set(token, verified);
    const [oldest] = this.#remembered.keys();
    if (this.#remembered.size > this.#mostRemembered && oldest !== undefined) this.#remembered.delete(oldest);
  }
}
