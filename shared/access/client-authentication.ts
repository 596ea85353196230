import type { Clock } from '../clock.ts';
import type { AccessStore } from '../storage/access/access-store.ts';
import type { Refusal } from './audit-event.ts';
import { BoundedWork, BusyError } from './bounded-work.ts';
import { isClientId, secretHashesOf, type Client } from './client.ts';
import { afterFailure, lockoutKey, secondsLocked, type Lockout } from './lockout.ts';
import { isSecretOf, NO_SECRET_HASH } from './secret.ts';

/**
 * One at a time, some forty milliseconds each, and as long a rest: attempts on ids that exist take half a core of an instance at
 * most, and wait two seconds at most. Ids that nobody has take turns of their own, a quarter of a core: whoever makes them up
 * keeps no client waiting. What waits costs nothing.
 */
const KNOWN = { atOnce: 1, waiting: 20, restMs: 40 };
const UNKNOWN = { atOnce: 1, waiting: 10, restMs: 120 };
/** Of one id so many attempts may wait or have their turn: a third of the places, so that none is without one because of another. */
const MOST_OF_AN_ID = 7;
/** Seconds after which to try again when too many wait. */
const BUSY_SECONDS = 2;

export type Authentication =
  | { client: Client }
  | { client: null; refusal: Extract<Refusal, 'busy' | 'locked-out'>; retryAfter: number }
  | { client: null; refusal: Extract<Refusal, 'unknown-client' | 'wrong-secret' | 'revoked'> };

const BUSY: Authentication = { client: null, refusal: 'busy', retryAfter: BUSY_SECONDS };

type Store = Pick<AccessStore, 'client' | 'lockout' | 'changeLockout' | 'clearLockout'>;

/** The attempts on one id that are under way in this process. */
interface UnderWay {
  attempts: number;
  /** Of them, those that wait for a turn or have it. */
  turns: number;
  /** As one of them has left it. */
  lockout: Lockout | null;
}

/**
 * Finds out who a client is. Ids that nobody has are treated as any other: the same reads, the same hash, the same lock-out, so
 * that neither the answer nor its time tells which ids there are. What has not the form of an id is refused at once, and
 * nothing is stored of it; who is locked out takes no turn.
 */
export class ClientAuthentication {
  readonly #store: Store;
  readonly #clock: Clock;
  readonly #known = new BoundedWork(KNOWN);
  readonly #unknown = new BoundedWork(UNKNOWN);
  readonly #underWay = new Map<string, UnderWay>();

  constructor(store: Store, clock: Clock) {
    this.#store = store;
    this.#clock = clock;
  }

  /** @throws AccessStoreError: whom the store does not tell of gets no token. */
  async authenticate(clientId: string, secret: string): Promise<Authentication> {
    if (!isClientId(clientId)) return { client: null, refusal: 'unknown-client' };
    const underWay = this.#underWay.get(clientId) ?? { attempts: 0, turns: 0, lockout: null };
    underWay.attempts += 1;
    this.#underWay.set(clientId, underWay);
    try {
      return await this.#attempt(clientId, secret, underWay);
    } catch (error) {
      if (!(error instanceof BusyError)) throw error;
      return BUSY;
    } finally {
      underWay.attempts -= 1;
      if (underWay.attempts === 0) this.#underWay.delete(clientId);
    }
  }

  async #attempt(clientId: string, secret: string, underWay: UnderWay): Promise<Authentication> {
    const key = lockoutKey(clientId);
    const [lockout, client] = await Promise.all([this.#store.lockout(key), this.#store.client(clientId)]);
    const refused = this.#lockedOut(lockout, underWay.lockout);
    if (refused !== null) return refused;
    if (underWay.turns >= MOST_OF_AN_ID) return BUSY;
    underWay.turns += 1;
    const turns = client === null ? this.#unknown : this.#known;
    return turns
      .do(() => this.#compare(client, secret, key, underWay, lockout !== null))
      .finally(() => (underWay.turns -= 1));
  }

  async #compare(
    client: Client | null,
    secret: string,
    key: string,
    underWay: UnderWay,
    hasFailed: boolean,
  ): Promise<Authentication> {
    // Those who waited know how the attempts before them on the same id have ended, without asking the store again.
    const refused = this.#lockedOut(underWay.lockout);
    if (refused !== null) return refused;
    const now = this.#clock.now();
    const hashes = client === null ? [NO_SECRET_HASH] : secretHashesOf(client, now);
    const isSecret = await isSecretOf(secret, hashes);
    if (client !== null && isSecret && client.state === 'active') {
      if (hasFailed || underWay.lockout !== null) await this.#store.clearLockout(key);
      underWay.lockout = null;
      return { client };
    }
    underWay.lockout = await this.#store.changeLockout(key, (current) =>
      afterFailure(current, this.#clock.now()),
    );
    if (client === null) return { client: null, refusal: 'unknown-client' };
    return { client: null, refusal: isSecret ? 'revoked' : 'wrong-secret' };
  }

  /** Null for who is not locked out by any of these. */
  #lockedOut(...lockouts: (Lockout | null)[]): Authentication | null {
    const now = this.#clock.now();
    const retryAfter = Math.max(...lockouts.map((lockout) => secondsLocked(lockout, now)));
    return retryAfter > 0 ? { client: null, refusal: 'locked-out', retryAfter } : null;
  }
}
