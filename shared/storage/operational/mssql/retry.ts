import { setTimeout as sleep } from 'node:timers/promises';
import { NiabError, messageOf } from '../../../errors.ts';

/**
 * Azure SQL's numbers for "not now": the database is paused, being moved or scaled, or its limits are reached.
 * https://learn.microsoft.com/azure/azure-sql/database/troubleshoot-common-errors-issues
 */
const UNAVAILABLE = new Set([
  615, 926, 4060, 4221, 10928, 10929, 40197, 40501, 40613, 40143, 49918, 49919, 49920,
]);
/** The driver's codes for a connection that was lost, refused or silent. */
const DISCONNECTED = new Set(['ESOCKET', 'ETIMEOUT', 'ECONNCLOSED', 'ECONNRESET', 'ENOTOPEN', 'ETIMEDOUT']);
/** Two processes did the same thing at once: deadlock victim, duplicate key, snapshot conflict, table exists already. */
const COLLIDED = new Set([1205, 2601, 2627, 3960, 2714]);

const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 10_000;
const COLLISION_ATTEMPTS = 5;
const COLLISION_PAUSE_MS = 40;

export interface RetryOptions {
  /** How long to go on while the database is unavailable, in milliseconds. */
  retryForMs: number;
  /** Stand in for time in tests: milliseconds, from any start. */
  now?: () => number;
  pause?: (ms: number) => Promise<unknown>;
}

/**
 * Runs work that may be repeated. While the database is unavailable it asks again with growing pauses, for as long as
 * the options say, and then throws `database-unavailable`, which is worth another attempt; work that collided with that
 * of another process is repeated a few times at once. Any other error is thrown as it is.
 */
export async function withRetry<T>(work: () => Promise<T>, options: RetryOptions): Promise<T> {
  const { now = () => performance.now(), pause = sleep } = options;
  const deadline = now() + options.retryForMs;
  let nextPause = FIRST_PAUSE_MS;
  let collisions = 0;
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (isCollision(error) && (collisions += 1) < COLLISION_ATTEMPTS) {
        await pause(COLLISION_PAUSE_MS * collisions * (1 + Math.random()));
        continue;
      }
      if (!isUnavailable(error)) throw error;
      if (now() + nextPause > deadline) throw unavailable(error);
      await pause(nextPause);
      nextPause = Math.min(nextPause * 2, LONGEST_PAUSE_MS);
    }
  }
}

function isUnavailable(error: unknown): boolean {
  const { number, code } = describe(error);
  // A refused login comes without its number: the driver has then waited for the database to wake up, in vain.
  const asleep = code === 'ELOGIN' && /is not currently available/i.test(messageOf(error));
  return UNAVAILABLE.has(number) || DISCONNECTED.has(code) || asleep;
}

function isCollision(error: unknown): boolean {
  return COLLIDED.has(describe(error).number);
}

function unavailable(cause: unknown): NiabError {
  return new NiabError('database-unavailable', `The database does not answer: ${messageOf(cause)}`, {
    permanent: false,
    cause,
  });
}

/** Number and code of an error of the driver, which may be wrapped in another one of its own. */
function describe(error: unknown): { number: number; code: string } {
  const { number, code, originalError } = (
    typeof error === 'object' && error !== null ? error : {}
  ) as Record<string, unknown>;
  return {
    number:
      typeof number === 'number'
        ? number
        : originalError === undefined
          ? NaN
          : describe(originalError).number,
    code: typeof code === 'string' ? code : '',
  };
}
