import type { RunProblem } from '../domain/run.ts';
import { runCodeOf } from '../error-codes.ts';
import { messageOf, NiabError } from '../errors.ts';
import { storageFailureOf } from '../storage/failure.ts';

export function problemOf(error: unknown): RunProblem {
  const code = error instanceof NiabError ? error.code : 'internal';
  return { code: storageFailureOf(error) ?? runCodeOf(code), detail: messageOf(error) };
}

/** Which delivery of a message this is. After the last one the message goes to the poison queue. */
export interface Attempt {
  number: number;
  last: number;
}

/** What the work on an item came to. */
export interface Outcome {
  /** Null: nothing is missing. */
  problem: RunProblem | null;
  /** The error with which the message should go to the poison queue, where it can be replayed. */
  poison: { error: unknown } | null;
}

/**
 * Does the work on one item of a run. An error that another attempt cannot mend is a problem of the item, so that the
 * rest of the week goes on. Any other error is thrown for the queue to try again, and a problem at the last attempt.
 *
 * @param work answers what it went without, or null.
 */
export async function attemptWork(
  attempt: Attempt,
  work: () => Promise<RunProblem | null>,
): Promise<Outcome> {
  try {
    return { problem: await work(), poison: null };
  } catch (error) {
    const permanent = error instanceof NiabError && error.permanent;
    if (!permanent && attempt.number < attempt.last) throw error;
    return { problem: problemOf(error), poison: permanent ? null : { error } };
  }
}
