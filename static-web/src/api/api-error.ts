import type { Problem } from '#shared/api/contract/problem.ts';

/** An answer that is none: its status, and what the API said if it said anything. */
export class ApiError extends Error {
  readonly status: number;
  readonly problem: Problem | null;
  /** After how many seconds the server wants to be asked again; null where it does not say. */
  readonly retryAfter: number | null;

  constructor(status: number, problem: Problem | null, retryAfter: number | null = null) {
    super(problem?.detail ?? `The API answered ${status}`);
    this.name = 'ApiError';
    this.status = status;
    this.problem = problem;
    this.retryAfter = retryAfter;
  }
}

/** True when there was no way to the server; a browser says no more than that. */
export function isUnreachable(error: unknown): boolean {
  return error instanceof TypeError;
}

/** True when the database sleeps: the server is waking it, and wants to be asked again. */
export function isWaking(error: unknown): error is ApiError {
  return error instanceof ApiError && error.problem?.code === 'database-waking';
}

/** True when more was asked in a minute than the server takes of one person: nothing was done, it wants to be asked later. */
export function isTooMuch(error: unknown): error is ApiError {
  return error instanceof ApiError && error.problem?.code === 'too-many-requests';
}

/** True when it is the account: nobody is signed in any more, or somebody who may not. */
export function isRefusedAccount(error: unknown): boolean {
  return error instanceof ApiError && (error.status === 401 || error.status === 403);
}

/** True when something else has been saved since what was to be saved was read. */
export function isOvertaken(error: unknown): boolean {
  return error instanceof ApiError && error.status === 412;
}

/** True when what was to be saved does not fit what there is: too late, or too early. */
export function isConflict(error: unknown): boolean {
  return error instanceof ApiError && error.problem?.code === 'conflict';
}

/** True when it is known what became of a save that failed: the API itself, or its guard, has answered. */
export function isOutcomeKnown(error: unknown): boolean {
  return isRefusedAccount(error) || (error instanceof ApiError && error.problem !== null);
}

/**
 * True when nobody knows whether the request arrived: the network broke, nothing came for too long, or only a part, or
 * what stands before the API cut it off.
 */
export function isCutOff(error: unknown): boolean {
  if (isUnreachable(error)) return navigator.onLine;
  if (error instanceof SyntaxError) return true;
  if (error instanceof DOMException) return error.name === 'TimeoutError';
  return error instanceof ApiError && error.status >= 500 && error.problem === null;
}
