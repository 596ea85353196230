import { app, type InvocationContext } from '@azure/functions';
import type { Attempt } from '#shared/pipeline/attempt-work.ts';
import type * as Steps from '#shared/pipeline/steps.ts';
import { services, type Services } from '#shared/services.ts';
import { parseMessage } from '#shared/storage/queues/messages.ts';
import { MAX_ATTEMPTS, type QueueMessages, type QueueName } from '#shared/storage/queues/queues.ts';

/** What is done for a message of a queue. */
type Step<Q extends QueueName> = (
  services: Services,
  message: QueueMessages[Q],
  attempt: Attempt,
  context: InvocationContext,
) => Promise<unknown>;

/**
 * Registers the function of a queue, under its name: each message, once it is seen to be one, is a step's to do.
 * @param choose names the step among those of the pipeline, which are loaded when the first message comes.
 */
export function queueFunction<Q extends QueueName>(
  queue: Q,
  choose: (steps: typeof Steps) => Step<Q>,
): (message: unknown, context: InvocationContext) => Promise<void> {
  const handler = async (message: unknown, context: InvocationContext): Promise<void> => {
    const own = await services();
    const read = parseMessage(queue, message);
    const step = choose(await import('#shared/pipeline/steps.ts'));
    await step(own, read, attemptOf(context), context);
  };
  app.storageQueue(queue, { queueName: queue, connection: 'AzureWebJobsStorage', handler });
  return handler;
}

/** Which delivery of its message the function is working on. */
function attemptOf({ triggerMetadata }: InvocationContext): Attempt {
  const count = Number(triggerMetadata?.['dequeueCount']);
  return { number: Number.isFinite(count) ? count : 1, last: MAX_ATTEMPTS };
}
