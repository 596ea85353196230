import type { InvocationContext } from '@azure/functions';
import type { Attempt } from '#shared/pipeline/attempt-work.ts';
import { MAX_ATTEMPTS } from '#shared/storage/queues/queues.ts';

/** Which delivery of its message a queue function is working on. */
export function attemptOf(context: InvocationContext): Attempt {
  const count = Number(context.triggerMetadata?.['dequeueCount']);
  return { number: Number.isFinite(count) ? count : 1, last: MAX_ATTEMPTS };
}
