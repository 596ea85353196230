import type { Config } from '../config.ts';
import { TooManyRequestsError } from './problem-details.ts';

const MINUTE_MS = 60_000;
/** Users whose requests are remembered at most; of more, those who asked longest ago are forgotten. */
const MOST_USERS = 100;

/** The requests of a user in the last minute, by when they were made: a ring in which the oldest gives way. */
interface Ring {
  times: Float64Array;
  next: number;
}

/**
 * How many requests a user has made in any minute, in the memory of this instance.
 *
 * @param now milliseconds that only grow.
 */
export class RequestRate {
  readonly #most: number;
  readonly #now: () => number;
  readonly #users = new Map<string, Ring>();

  constructor(most: number, now: () => number = () => performance.now()) {
    this.#most = most;
    this.#now = now;
  }

  /** Users that are remembered. */
  get users(): number {
    return this.#users.size;
  }

  /** Counts a request. @throws TooManyRequestsError for one too many, which is not counted. */
  count(user: string): void {
    const now = this.#now();
    const ring = this.#users.get(user) ?? { times: new Float64Array(this.#most).fill(-Infinity), next: 0 };
    // The one who asked last stands last.
    this.#users.delete(user);
    this.#users.set(user, ring);
    const [longestAgo] = this.#users.keys();
    if (this.#users.size > MOST_USERS && longestAgo !== undefined) this.#users.delete(longestAgo);

    const freeAt = (ring.times[ring.next] ?? -Infinity) + MINUTE_MS;
    if (freeAt > now) throw new TooManyRequestsError(Math.ceil((freeAt - now) / 1_000));
    ring.times[ring.next] = now;
    ring.next = (ring.next + 1) % this.#most;
  }
}

const rates = new WeakMap<Config, RequestRate>();

/** Counts a request of a user against what the settings allow. @throws TooManyRequestsError */
export function countRequest(config: Config, user: string): void {
  const rate = rates.get(config) ?? new RequestRate(config.requestsAMinute);
  rates.set(config, rate);
  rate.count(user);
}
