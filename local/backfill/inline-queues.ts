import { assembleWeek } from '#shared/pipeline/assemble-week.ts';
import type { Pipeline } from '#shared/pipeline/dependencies.ts';
import { parsePage } from '#shared/pipeline/parse-page.ts';
import { recordRun } from '#shared/pipeline/record-actuals.ts';
import type { Attempt } from '#shared/pipeline/attempt-work.ts';
import type { QueueMessages, QueueName, Queues } from '#shared/storage/queues/queues.ts';

type Steps = {
  [Q in QueueName]?: (pipeline: Pipeline, message: QueueMessages[Q], attempt: Attempt) => Promise<void>;
};

/** The steps of runs without a forecast. */
const STEPS: Steps = { 'parse-page': parsePage, 'assemble-week': assembleWeek, 'record-actuals': recordRun };

/** What another attempt could mend ends the command, which goes on there when it is repeated. */
const ATTEMPT: Attempt = { number: 1, last: 2 };

/** A pipeline whose runs without a forecast are worked on at once, in this process: no functions need to run. */
export function inlinePipeline(pipeline: Pipeline): Pipeline {
  const { queues } = pipeline;
  const inline: Pipeline = {
    ...pipeline,
    queues: inlineQueues(() => inline, queues),
    // What an operator fetches afterwards does not use up what the coming week needs.
    requestsAWeek: null,
  };
  return inline;
}

function inlineQueues(pipeline: () => Pipeline, real: Queues): Queues {
  return {
    depths: () => real.depths(),
    replayPoison: (queue, prepare) => real.replayPoison(queue, prepare),
    async send<Q extends QueueName>(
      queue: Q,
      message: QueueMessages[Q],
      afterSeconds?: number,
    ): Promise<void> {
      const step: Steps[Q] = STEPS[queue];
      await (step === undefined
        ? real.send(queue, message, afterSeconds)
        : step(pipeline(), message, ATTEMPT));
    },
  };
}
