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
 * Does the work on one item of a run, settles the item and goes on with the run. An error that another attempt
 * cannot mend settles the item, so that the rest of the week goes on. Any other error is thrown for the queue to
 * try again; at the last attempt it settles the item as well, before the message goes to the poison queue.
 */
export async function settleItem(
  operational: OperationalStore,
  item: Pick<RunItem, 'runId' | 'type' | 'key'>,
  attempt: Attempt,
  work: () => Promise<RunProblem | null>,
  goOn: () => Promise<void>,
): Promise<void> {
  let problem: RunProblem | null;
  let hopeless: { error: unknown } | null = null;
  try {
    problem = await work();
  } catch (error) {
    const permanent = error instanceof NiabError && error.permanent;
    if (!permanent && attempt.number < attempt.last) throw error;
    if (!permanent) hopeless = { error };
    problem = problemOf(error);
  }
  await operational.settleRunItem(item.runId, item.type, item.key, problem);
  await goOn();
  if (hopeless !== null) throw hopeless.error;
}
