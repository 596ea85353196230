import type { Clock } from '../clock.ts';
import type { AccessStore } from '../storage/access/access-store.ts';
import type { SigningKeyStore } from '../storage/access/signing-key-store.ts';
import { AuditLog } from './audit-log.ts';
import { ClientAuthentication } from './client-authentication.ts';
import { ClientRates } from './client-rates.ts';
import type { Issuer } from './issue-token.ts';
import { Keyring } from './keyring.ts';
import { TokenEndpoint } from './token-endpoint.ts';
import { TokenVerifier } from './token-verifier.ts';

/** What decides who may call the prediction API: one of each in a process. */
export interface Access {
  store: AccessStore;
  keys: Keyring;
  tokens: TokenEndpoint;
  verifier: TokenVerifier;
  rates: ClientRates;
  audit: AuditLog;
}

export interface AccessParts {
  store: AccessStore;
  signingKeys: SigningKeyStore;
  settings: Issuer & { passwordGrant: boolean };
  /** The real one: tokens are for others, whose clocks are real. */
  clock: Clock;
  /** For the log: what went wrong without a caller being told. */
  onError: (error: unknown) => void;
}

const SWEEP_MS = 3_600_000;

export function createAccess({ store, signingKeys, settings, clock, onError }: AccessParts): Access {
  const keys = new Keyring(signingKeys, clock, onError);
  // What is swept are the traces of tokens and refusals, so each of these may have it done, beside the answer.
  const sweep = hourly(clock, () => store.sweep(clock.now()).catch(onError));
  const audit = new AuditLog(store, clock, onError, sweep);
  const { issuer, audience, passwordGrant } = settings;
  return {
    store,
    keys,
    audit,
    verifier: new TokenVerifier(keys, { issuer, audience }, clock),
    rates: new ClientRates(store, clock, onError),
    tokens: new TokenEndpoint({
      ...{ authentication: new ClientAuthentication(store, clock), keys, audit, clock },
      ...{ issuer: { issuer, audience }, passwordGrant, onError },
    }),
  };
}

/** Does something when it is called, once an hour at most, and not while it is still being done. */
function hourly(clock: Clock, work: () => Promise<void>): () => void {
  let begunAt = -Infinity;
  let isUnderWay = false;
  return () => {
    const now = clock.now().getTime();
    // A moment that is to come is of a clock that has been set back since.
    if (isUnderWay || (now >= begunAt && now - begunAt < SWEEP_MS)) return;
    begunAt = now;
    isUnderWay = true;
    void work().finally(() => (isUnderWay = false));
  };
}
