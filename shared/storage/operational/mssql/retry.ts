import { currentPatience, leftOf } from '../patience.ts';
import { databaseRefused, databaseWaking, kindOf } from './failure.ts';
import { LATE, within } from './within.ts';

/** At most; a caller of less patience asks more often. */
const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 5_000;
/** What collides is repeated for this long, and at least so often. */
const COLLIDING_MS = 10_000;
const COLLIDING_ATTEMPTS = 5;
const FIRST_COLLISION_PAUSE_MS = 40;
const LONGEST_COLLISION_PAUSE_MS = 1_000;

/**
 * Runs work that may be repeated. While the database does not answer it is asked again with growing pauses until the
 * patience of the caller (`withPatience`, or else `patienceMs`) is at its end; then the error is `database-waking`.
 * Work that collided with that of another process is repeated for ten seconds. What somebody has to mend is thrown at
 * once, as `database-refused`, and any other error as it is.
 */
export async function withRetry<T>(work: () => Promise<T>, options: { patienceMs: number }): Promise<T> {
  const patience = currentPatience(options.patienceMs);
  const { totalMs } = patience;
  const collidingMs = Math.min(COLLIDING_MS, totalMs / 3);
  const firstPauseMs = Math.min(FIRST_PAUSE_MS, totalMs / 60);
  const longestPauseMs = Math.min(LONGEST_PAUSE_MS, totalMs / 6);
  let pauseMs = firstPauseMs;
  let collisions = 0;
  let collidingUntil = 0;
  let lastFailure: unknown = null;
  for (;;) {
    const left = leftOf(patience);
    if (left === 0) throw databaseWaking(totalMs, lastFailure);
    try {
      const answer = await within(left, work());
      if (answer !== LATE) return answer;
    } catch (error) {
      lastFailure = error;
      switch (kindOf(error)) {
        case 'unavailable': {
          // The last pause leaves time for a last attempt.
          const longest = leftOf(patience) - firstPauseMs;
          if (longest <= 0) throw databaseWaking(totalMs, error);
          await pause(Math.min(pauseMs, longest));
          pauseMs = Math.min(pauseMs * 2, longestPauseMs);
          break;
        }
        case 'collided':
          collisions += 1;
          if (collisions === 1) collidingUntil = performance.now() + collidingMs;
          if (collisions >= COLLIDING_ATTEMPTS && performance.now() >= collidingUntil) throw error;
          await pause(collisionPauseMs(collisions));
          break;
        case 'refused':
          throw databaseRefused(error);
        case null:
          throw error;
      }
    }
  }
}

/** Growing, and half as long to one and a half times as long as that: two that collided do not meet again. */
function collisionPauseMs(collisions: number): number {
  const usual = Math.min(FIRST_COLLISION_PAUSE_MS * 2 ** (collisions - 1), LONGEST_COLLISION_PAUSE_MS);
  return usual * (0.5 + Math.random());
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
