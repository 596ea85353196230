import type { Access } from '../../access/access.ts';
import { bearerToken } from '../../access/bearer.ts';
import { authorise, InsufficientScopeError, type ClientPrincipal } from '../../access/principal.ts';
import { rateHeaders } from '../../access/rate-headers.ts';
import type { Scope } from '../../access/scopes.ts';
import { InvalidTokenError } from '../../access/token-verifier.ts';
import { TooManyRequestsError } from '../../api/problem-details.ts';
import { NiabError } from '../../errors.ts';

/**
 * Who shows a token, if it is good and good for all of that. Nothing else that a request says of its sender is looked at. Refusals
 * are written down.
 * @throws InvalidTokenError, InsufficientScopeError, NiabError `unavailable` where no token can be checked.
 */
export async function admit(
  { verifier, audit }: Access,
  authorization: string | null,
  scopes: readonly Scope[],
): Promise<ClientPrincipal> {
  let principal: ClientPrincipal | null = null;
  try {
    principal = await verifier.principalOf(bearerToken(authorization));
    authorise(principal, ...scopes);
    return principal;
  } catch (error) {
    if (error instanceof InvalidTokenError) await audit.refused('invalid-token', null);
    else if (error instanceof InsufficientScopeError) {
      await audit.refused('insufficient-scope', principal?.clientId ?? null, scopes);
    } else {
      throw new NiabError('unavailable', 'Tokens cannot be checked just now', { cause: error });
    }
    throw error;
  }
}

/**
 * Counts a call of a client.
 * @param tell is given the headers that say where the client stands.
 * @throws TooManyRequestsError for one too many, which is written down.
 */
export async function countCall(
  { rates, audit }: Access,
  { clientId, requestsAMinute }: ClientPrincipal,
  tell: (headers: Record<string, string>) => void,
): Promise<void> {
  const state = await rates.count(clientId, requestsAMinute);
  tell(rateHeaders(state));
  if (state.isAllowed) return;
  await audit.refused('rate-limited', clientId);
  throw new TooManyRequestsError(state.resetSeconds);
}
