import type { RunItem, RunProblem } from '../domain/run.ts';
import { messageOf, NiabError } from '../errors.ts';
import { advanceRun, type Steps } from './advance-run.ts';
import { reopenRun, stepOf } from './reopen-run.ts';

export function problemOf(error: unknown): RunProblem {
  return { code: error instanceof NiabError ? error.code : 'internal', detail: messageOf(error) };
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

/**
 * Settles an item with its outcome and moves its run on; an error in moving on is for the queue to try again. An item
 * that was settled before is taken up again only where it comes out otherwise: then its message was replayed, and what
 * follows from it is done anew.
 */
export async function settle(pipeline: Steps, item: RunItem, { problem, poison }: Outcome): Promise<void> {
  const { operational } = pipeline;
  if (item.state === 'pending') {
    await operational.settleRunItem(item, problem);
  } else if (!isSame(item.problem, problem)) {
    const round = await reopenRun(pipeline, item.runId, stepOf(item), [item]);
    await operational.settleRunItem({ ...item, round }, problem);
  }
  await advanceRun(pipeline, item.runId);
  if (poison !== null) throw poison.error;
}

function isSame(one: RunProblem | null, other: RunProblem | null): boolean {
  return one?.code === other?.code && one?.detail === other?.detail;
}
