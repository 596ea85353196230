import * as z from 'zod';
import { pushMessageSchema, subscriptionId } from '../../domain/shapes/push.ts';
import { NiabError } from '../../errors.ts';
import { firstIssueOf } from '../../issues.ts';
import { MAX_ATTEMPTS, MOST_TOLD, type QueueMessages, type QueueName } from './queues.ts';

const id = z.string().min(1);

const schemas: { [Q in QueueName]: z.ZodType<QueueMessages[Q]> } = {
  'parse-page': z.object({ runId: id, pageName: id }),
  'assemble-week': z.object({ runId: id }),
  'build-features': z.object({ runId: id, filmId: id }),
  predict: z.object({ runId: id, filmId: id }),
  'plan-programme': z.object({ runId: id }),
  'record-actuals': z.object({ runId: id }),
  notify: pushMessageSchema.extend({
    ids: z.array(subscriptionId).min(1).max(MOST_TOLD),
    attempt: z.int().min(1).max(MAX_ATTEMPTS),
  }),
};

/** Reads what came from a queue. What is no message of that queue will never be one: the error is permanent. */
export function parseMessage<Q extends QueueName>(queue: Q, message: unknown): QueueMessages[Q] {
  const parsed = schemas[queue].safeParse(message);
  if (parsed.success) return parsed.data;
  const { field, message: wrong } = firstIssueOf(parsed.error);
  throw new NiabError('invalid-message', `Queue ${queue}: ${field || 'message'}: ${wrong}`, { field });
}
