import type { Clock } from '../clock.ts';
import type { AccessStore } from '../storage/access/access-store.ts';
import type { Refusal } from './audit-event.ts';
import { BoundedWork, BusyError } from './bounded-work.ts';
import { isClientId, secretHashesOf, type Client } from './client.ts';
import { afterFailure, lockoutKey, secondsLocked } from './lockout.ts';
import { isSecretOf, NO_SECRET_HASH } from './secret.ts';

/**
 * One at a time, some forty milliseconds each, and as long a rest: a flood of attempts takes half a core of an instance at most,
 * and waits two seconds at most. What waits costs nothing.
 */
const WORK = { atOnce: 1, waiting: 20, restMs: 40 };
/** Seconds after which to try again when too many wait. */
const BUSY_SECONDS = 2;

export type Authentication =
  | { client: Client }
  | { client: null; refusal: Extract<Refusal, 'busy' | 'locked-out'>; retryAfter: number }
  | { client: null; refusal: Extract<Refusal, 'unknown-client' | 'wrong-secret' | 'revoked'> };

type Store = Pick<AccessStore, 'client' | 'lockout' | 'changeLockout' | 'clearLockout'>;

/**
 * Finds out who a client is. Ids that nobody has are treated as any other: the same reads, the same hash, the same lock-out, so
 * that neither the answer nor its time tells which ids there are.
 */
export class ClientAuthentication {
  readonly #store: Store;
  readonly #clock: Clock;
  readonly #work: BoundedWork;

  constructor(store: Store, clock: Clock, work = new BoundedWork(WORK)) {
    this.#store = store;
    this.#clock = clock;
    this.#work = work;
  }

  /** @throws AccessStoreError: whom the store does not tell of gets no token. */
  async authenticate(clientId: string, secret: string): Promise<Authentication> {
    try {
      // Within one turn: the failure of an attempt is known before the next one on the same id begins.
      return await this.#work.do(() => this.#attempt(clientId, secret));
    } catch (error) {
      if (!(error instanceof BusyError)) throw error;
      return { client: null, refusal: 'busy', retryAfter: BUSY_SECONDS };
    }
  }

  async #attempt(clientId: string, secret: string): Promise<Authentication> {
    const key = lockoutKey(clientId);
    const [lockout, client] = await Promise.all([
      this.#store.lockout(key),
      // What can be no id of ours is no key of the store either.
      isClientId(clientId) ? this.#store.client(clientId) : null,
    ]);
    const now = this.#clock.now();
    const retryAfter = secondsLocked(lockout, now);
    if (retryAfter > 0) return { client: null, refusal: 'locked-out', retryAfter };

    const hashes = client === null ? [NO_SECRET_HASH] : secretHashesOf(client, now);
    const isSecret = await isSecretOf(secret, hashes);
    if (client !== null && isSecret && client.state === 'active') {
      if (lockout !== null) await this.#store.clearLockout(key);
      return { client };
    }
    await this.#store.changeLockout(key, (current) => afterFailure(current, this.#clock.now()));
    if (client === null) return { client: null, refusal: 'unknown-client' };
    return { client: null, refusal: isSecret ? 'revoked' : 'wrong-secret' };
  }
}
