import type { RunItem, RunStep } from '../domain/run.ts';
import type { QueueName, RunMessages, RunQueueName } from '../storage/queues/queues.ts';
import type { Steps } from './advance-run.ts';
import { reopenRun } from './reopen-run.ts';

/** The step of a run that a queue's messages do. */
const STEP_OF: Record<RunQueueName, RunStep> = {
  'parse-page': 'fetch',
  'assemble-week': 'assemble',
  'build-features': 'build',
  predict: 'build',
  'plan-programme': 'plan',
  'record-actuals': 'record',
};

/**
 * Puts the messages of a queue that failed too often back. Their runs are taken up again first, each with all of its
 * items as one: when the last of them is settled, and not before, what follows is done once. Who is to be told of a week
 * belongs to no run. Answers how many were put back.
 */
export function replayPoison(pipeline: Steps, queue: QueueName): Promise<number> {
  if (queue === 'notify') return pipeline.queues.replayPoison(queue);
  return pipeline.queues.replayPoison(queue, async (messages) => {
    for (const [runId, ofRun] of Map.groupBy(messages, (message) => message.runId)) {
      // The message of a run that there is not fails again.
      if ((await pipeline.operational.getRun(runId)) === null) continue;
      await reopenRun(pipeline, runId, STEP_OF[queue], ofRun.flatMap(itemsOf));
    }
  });
}

function itemsOf(message: RunMessages[RunQueueName]): Pick<RunItem, 'type' | 'key'>[] {
  if ('pageName' in message) return [{ type: 'page', key: message.pageName }];
  return 'filmId' in message ? [{ type: 'film', key: message.filmId }] : [];
}
