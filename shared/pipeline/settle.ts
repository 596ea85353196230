import type { RunItem, RunProblem } from '../domain/run.ts';
import { advanceRun, type Steps } from './advance-run.ts';
import type { Outcome } from './attempt-work.ts';
import { reopenRun, stepOf } from './reopen-run.ts';
import { itemOf } from './run-of.ts';

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
