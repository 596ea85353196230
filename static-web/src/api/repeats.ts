/** Which errors have the same asked again, and after how long, as TanStack Query wants to know it. Pure. */
import { ApiError, isCutOff, isTooMuch, isWaking } from './api-error.ts';

/**
 * While the database sleeps the API answers so after 30 s and wants to be asked again 10 s later: four repeats make three
 * minutes. A database takes up to a minute to wake, seldom two.
 */
const MOST_REPEATS = 4;
const LONGEST_PAUSE_MS = 60_000;
/** Of a server that wakes and does not say how long it takes. */
const USUAL_RETRY_AFTER = 10;

/** Of a read: whatever may pass is asked again. */
export function isReadRepeated(repeats: number, error: unknown): boolean {
  const hasFailed = error instanceof ApiError && (error.status === 429 || error.status >= 500);
  return repeats < MOST_REPEATS && (hasFailed || isCutOff(error));
}

/**
 * Of a save: it is repeated while the database wakes, where too much was asked in a minute, and where nobody knows
 * whether it arrived; a save that did arrive is answered as if it were the first. What the API itself could not do is told at once.
 */
export function isSaveRepeated(repeats: number, error: unknown): boolean {
  return repeats < MOST_REPEATS && (isWaking(error) || isTooMuch(error) || isCutOff(error));
}

/** Milliseconds until the next repeat. */
export function pauseBefore(repeats: number, error: unknown): number {
  if (!isWaking(error) && !isTooMuch(error)) return 1_000 * 2 ** repeats;
  return Math.min(1_000 * (error.retryAfter ?? USUAL_RETRY_AFTER), LONGEST_PAUSE_MS);
}
