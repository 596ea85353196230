import type { RunItem, RunProblem } from '../domain/run.ts';
import { messageOf, NiabError } from '../errors.ts';
import { storageFailureOf } from '../storage/failure.ts';
import { advanceRun, type Steps } from './advance-run.ts';
import { reopenRun, stepOf } from './reopen-run.ts';
import { itemOf } from './run-of.ts';

export function problemOf(error: unknown): RunProblem {
  const code = storageFailureOf(error) ?? (error instanceof NiabError ? error.code : 'internal');
  return { code, detail: messageOf(error) };
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
  const { runId, type, key, state, round } = item;
  if (state !== 'pending') await settleAnew(pipeline, item, problem);
  else if (!(await pipeline.operational.settleRunItem(item, problem))) {
    // Another delivery of the message has settled it in the meantime: what one of the two has done counts.
    const now = await itemOf(pipeline.operational, runId, type, key);
    if (now?.round === round && problem === null) await settleAnew(pipeline, now, problem);
  }
  await advanceRun(pipeline, item.runId);
  if (poison !== null) throw poison.error;
}

async function settleAnew(pipeline: Steps, item: RunItem, problem: RunProblem | null): Promise<void> {
  if (isSame(item.problem, problem)) return;
  const round = await reopenRun(pipeline, item.runId, stepOf(item), [item]);
  await pipeline.operational.settleRunItem({ ...item, state: 'pending', round }, problem);
}

function isSame(one: RunProblem | null, other: RunProblem | null): boolean {
  return one?.code === other?.code && one?.detail === other?.detail;
}
