/** When the same is asked again, and for how long. Pure, but for the waiting itself. */
import { ApiError, isCutOff, isUnreachable, isWaking } from './api-error.ts';

/** A database takes up to a minute to wake, seldom two. */
const PATIENCE_MS = 180_000;
/** Where nothing tells that waiting helps. */
const MOST_REPEATS = 5;
const LONGEST_PAUSE_MS = 60_000;
/** Of a server that wakes and does not say how long it takes. */
const USUAL_RETRY_AFTER = 10;

/** How long to wait before the same is asked again (ms), or null: not again. */
export type Pauses = (error: unknown, repeats: number, elapsedMs: number) => number | null;

/**
 * Of a read: whatever may pass is asked again. A server that cannot be reached is not: a copy answers, or the page says
 * so.
 */
export const readPauses: Pauses = (error, repeats, elapsedMs) =>
  isUnreachable(error) ? null : pause(error, mayPass(error), repeats, elapsedMs);

/**
 * Of a save: it is repeated while the database wakes, and where nobody knows whether it arrived; a save that did arrive
 * is answered as if it were the first. What the API itself could not do is told at once.
 */
export const savePauses: Pauses = (error, repeats, elapsedMs) =>
  pause(error, isCutOff(error), repeats, elapsedMs);

function pause(error: unknown, mayPass: boolean, repeats: number, elapsedMs: number): number | null {
  const ms = pauseMs(error, mayPass, repeats);
  return ms === null || elapsedMs + ms > PATIENCE_MS ? null : ms;
}

function pauseMs(error: unknown, mayPass: boolean, repeats: number): number | null {
  if (isWaking(error)) return Math.min(1_000 * (error.retryAfter ?? USUAL_RETRY_AFTER), LONGEST_PAUSE_MS);
  return mayPass && repeats < MOST_REPEATS ? Math.min(1_000 * 2 ** repeats, 8_000) : null;
}

function mayPass(error: unknown): boolean {
  return isCutOff(error) || (error instanceof ApiError && (error.status === 429 || error.status >= 500));
}

export interface Waiting {
  /** Ends the waiting; what has been sent already is not called back by it. */
  signal: AbortSignal;
  /** Called before each pause. */
  onWait?: () => void;
}

/** Asks until there is an answer, or the error that waiting does not help against. */
export async function patiently<T>(
  ask: () => Promise<T>,
  pauses: Pauses,
  { signal, onWait }: Waiting,
): Promise<T> {
  const start = Date.now();
  for (let repeats = 0; ; repeats++) {
    try {
      return await ask();
    } catch (error) {
      const ms = signal.aborted ? null : pauses(error, repeats, Date.now() - start);
      if (ms === null) throw error;
      onWait?.();
      await sleep(ms, signal);
    }
  }
}

/** @throws the signal's reason when it is given. */
async function sleep(ms: number, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  const { promise, resolve, reject } = Promise.withResolvers<undefined>();
  const timer = setTimeout(() => resolve(undefined), ms);
  const end = (): void => {
    clearTimeout(timer);
    reject(signal.reason as Error);
  };
  signal.addEventListener('abort', end, { once: true });
  await promise.finally(() => signal.removeEventListener('abort', end));
}
