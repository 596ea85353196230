import type { RunItem, RunProblem } from '../domain/run.ts';
import { messageOf, NiabError } from '../errors.ts';
import type { OperationalStore } from '../storage/operational/operational-store.ts';

export function problemOf(error: unknown): RunProblem {
  return { code: error instanceof NiabError ? error.code : 'internal', detail: messageOf(error) };
}

/** Which delivery of a message this is. After the last one the message goes to the poison queue. */
export interface Attempt {
  number: number;
  last: number;
}

/**
 * Does a step of one item of a run. An error that another attempt cannot mend settles the item as failed, so that the
 * rest of the week goes on. Any other error is thrown for the queue to try again; at the last attempt it settles the
 * item as well, before the message goes to the poison queue.
 */
export async function settleFailure(
  operational: OperationalStore,
  item: Pick<RunItem, 'runId' | 'type' | 'key'>,
  attempt: Attempt,
  goOn: () => Promise<void>,
  work: () => Promise<void>,
): Promise<void> {
  try {
    await work();
  } catch (error) {
    const permanent = error instanceof NiabError && error.permanent;
    if (!permanent && attempt.number < attempt.last) throw error;
    await operational.settleRunItem(item.runId, item.type, item.key, problemOf(error));
    await goOn();
    if (!permanent) throw error;
  }
}
