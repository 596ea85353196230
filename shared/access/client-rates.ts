import type { Clock } from '../clock.ts';
import type { AccessStore } from '../storage/access/access-store.ts';
import { phaseOf, reserveSlice, WINDOW_MS, windowStart } from './rate-window.ts';

/** Clients that are remembered at most; of more, those who asked longest ago are asked for again. */
const MOST_CLIENTS = 1_000;
/** For how long a store that did not answer is not asked again. */
const PAUSE_MS = 10_000;

/** Where a client stands in its minute. */
export interface RateState {
  isAllowed: boolean;
  limit: number;
  /** Requests that are left, as far as this instance knows. */
  remaining: number;
  /** Seconds until the minute is over. */
  resetSeconds: number;
}

/** What this instance has of a client's minute. */
interface Minute {
  /** Of the client, which its minutes have in common. */
  phase: number;
  start: number;
  /** Of the allowance, reserved here and not used yet. */
  left: number;
  /** Reserved here in all. */
  granted: number;
  /** Reserved by nobody when we looked last. */
  unreserved: number;
  isSpent: boolean;
  reservation: Promise<void> | null;
}

/**
 * How many requests a client has made in its minute, of all instances together. Each instance reserves slices of the
 * allowance in the store and counts in memory what it uses of them, so that a minute costs the store a change or two of a
 * client that asks little, some twenty of one that uses up its allowance, however many requests that is. While the store does not answer, each instance counts by itself: a caller who is within its limit
 * is not refused for our failure, and none gets more of an instance than its limit.
 */
export class ClientRates {
  readonly #store: Pick<AccessStore, 'changeRate'>;
  readonly #clock: Clock;
  readonly #onError: (error: unknown) => void;
  readonly #minutes = new Map<string, Minute>();
  #askAgainAt = 0;

  constructor(store: Pick<AccessStore, 'changeRate'>, clock: Clock, onError: (error: unknown) => void) {
    this.#store = store;
    this.#clock = clock;
    this.#onError = onError;
  }

  /** Clients that are remembered. */
  get clients(): number {
    return this.#minutes.size;
  }

  /** Counts a request, or says that it is one too many, which is not counted. @param limit requests a minute. */
  async count(clientId: string, limit: number): Promise<RateState> {
    const minute = this.#minuteOf(clientId);
    while (minute.left < 1 && !minute.isSpent) {
      minute.reservation ??= this.#reserve(clientId, minute, limit).finally(
        () => (minute.reservation = null),
      );
      await minute.reservation;
    }
    const isAllowed = minute.left > 0;
    if (isAllowed) minute.left -= 1;
    const endsIn = minute.start + WINDOW_MS - this.#clock.now().getTime();
    return {
      isAllowed,
      limit,
      remaining: minute.left + minute.unreserved,
      resetSeconds: Math.min(Math.max(Math.ceil(endsIn / 1_000), 1), WINDOW_MS / 1_000),
    };
  }

  #minuteOf(clientId: string): Minute {
    const known = this.#minutes.get(clientId);
    const phase = known?.phase ?? phaseOf(clientId);
    const start = windowStart(this.#clock.now().getTime(), phase);
    const isNow = known !== undefined && known.start === start;
    const minute = isNow
      ? known
      : { phase, start, left: 0, granted: 0, unreserved: 0, isSpent: false, reservation: null };
    // The one who asked last stands last.
    this.#minutes.delete(clientId);
    this.#minutes.set(clientId, minute);
    const [longestAgo] = this.#minutes.keys();
    if (this.#minutes.size > MOST_CLIENTS && longestAgo !== undefined) this.#minutes.delete(longestAgo);
    return minute;
  }

  async #reserve(clientId: string, minute: Minute, limit: number): Promise<void> {
    const pause = this.#askAgainAt - this.#clock.now().getTime();
    // A longer one was begun by a clock that has been set back since.
    if (pause > 0 && pause <= PAUSE_MS) {
      countAlone(minute, limit);
      return;
    }
    try {
      let granted = 0;
      const stored = await this.#store.changeRate(clientId, (current) => {
        const reserved = reserveSlice(current, { start: minute.start, limit, had: minute.granted });
        granted = reserved?.granted ?? 0;
        return reserved?.next ?? null;
      });
      minute.left += granted;
      minute.granted += granted;
      minute.unreserved = Math.max(0, limit - (stored?.taken ?? 0));
      minute.isSpent = granted === 0;
    } catch (error) {
      this.#onError(error);
      this.#askAgainAt = this.#clock.now().getTime() + PAUSE_MS;
      countAlone(minute, limit);
    }
  }
}

/** The whole allowance, less what was had of it here. */
function countAlone(minute: Minute, limit: number): void {
  minute.left = Math.max(0, limit - minute.granted);
  minute.granted += minute.left;
  minute.unreserved = 0;
  minute.isSpent = minute.left === 0;
}
