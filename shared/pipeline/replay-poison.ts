import type { RunItem, RunStep } from '../domain/run.ts';
import type { QueueMessages, QueueName } from '../storage/queues/queues.ts';
import type { Pipeline } from './dependencies.ts';
import { reopenRun } from './reopen-run.ts';

/** What a message that is replayed has done again. */
interface Redone {
  runId: string;
  step: RunStep;
  item: Pick<RunItem, 'type' | 'key'> | null;
}

const REDONE: { [Q in QueueName]: (message: QueueMessages[Q]) => Redone } = {
  'parse-page': ({ runId, pageName }) => ({ runId, step: 'fetch', item: { type: 'page', key: pageName } }),
  'assemble-week': ({ runId }) => ({ runId, step: 'assemble', item: null }),
  'build-features': ({ runId, filmId }) => ({ runId, step: 'build', item: { type: 'film', key: filmId } }),
  predict: ({ runId, filmId }) => ({ runId, step: 'build', item: { type: 'film', key: filmId } }),
  'plan-programme': ({ runId }) => ({ runId, step: 'plan', item: null }),
  'record-actuals': ({ runId }) => ({ runId, step: 'record', item: null }),
};

/**
 * Puts the messages of a queue that failed too often back. Their runs are taken up again first, each with all of its
 * items as one: when the last of them is settled, and not before, what follows is done once. Answers how many were put
 * back.
 */
export function replayPoison<Q extends QueueName>(
  pipeline: Pick<Pipeline, 'operational' | 'clock' | 'queues'>,
  queue: Q,
): Promise<number> {
  return pipeline.queues.replayPoison(queue, async (messages) => {
    const byRun = Map.groupBy(messages.map(REDONE[queue]), ({ runId }) => runId);
    for (const [runId, redone] of byRun) {
      const items = redone.flatMap(({ item }) => (item === null ? [] : [item]));
      const [first] = redone;
      const run = await pipeline.operational.getRun(runId);
      // The message of a run that there is not fails again.
      if (run !== null && first !== undefined) await reopenRun(pipeline, runId, first.step, items);
    }
  });
}
