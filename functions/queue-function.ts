import { app, type InvocationContext } from '@azure/functions';
import type { Attempt } from '#shared/pipeline/attempt-work.ts';
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
 * @param load reads the step when its first message comes: whoever only answers the manager needs none.
 */
export function queueFunction<Q extends QueueName>(
  queue: Q,
  load: () => Promise<Step<Q>>,
): (message: unknown, context: InvocationContext) => Promise<void> {
  const handler = async (message: unknown, context: InvocationContext): Promise<void> => {
    const own = await services();
    const read = parseMessage(queue, message);
    const step = await load();
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
