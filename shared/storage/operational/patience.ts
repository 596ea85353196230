import { AsyncLocalStorage } from 'node:async_hooks';

/** How long a caller waits for a database that does not answer. */
export interface Patience {
  /** Milliseconds from its beginning to its end. */
  totalMs: number;
  /** The end, on the clock of `performance.now()`. */
  until: number;
}

/** The site's proxy cuts a request at 45 s: whoever waits for an answer over HTTP hears before that. */
export const HTTP_PATIENCE_MS = 30_000;
/** Queues, timers and commands have nobody who waits for them: a paused database is awake long before. */
export const PATIENCE_MS = 300_000;

const given = new AsyncLocalStorage<Patience>();

/** Runs work that gives up waiting for the database after this many milliseconds, all its calls taken together. */
export function withPatience<T>(ms: number, work: () => T): T {
  return given.run(patienceOf(ms), work);
}

/** The patience of the caller; one that begins now for a call to which none was given. */
export function currentPatience(otherwiseMs: number): Patience {
  return given.getStore() ?? patienceOf(otherwiseMs);
}

/** Milliseconds that are left, never below 0. */
export function leftOf({ until }: Patience): number {
  return Math.max(0, until - performance.now());
}

function patienceOf(totalMs: number): Patience {
  return { totalMs, until: performance.now() + totalMs };
}
