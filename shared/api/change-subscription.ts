import { createHash, ECDH } from 'node:crypto';
import type { HttpRequest } from '@azure/functions';
import { pushTopic, subscriptionId, type PushTopic } from '../domain/shapes/push.ts';
import { InvalidInputError } from '../errors.ts';
import { firstIssueOf } from '../issues.ts';
import type { Services } from '../services.ts';
import { putSubscriptionSchema } from './contract/subscriptions.ts';
import { publicBodyOf } from './public-write.ts';

/**
 * Keeps where a browser is reached. Who knows its endpoint may change or take away what is kept of it: the endpoint is
 * a secret of the browser, and the id cannot be guessed without it.
 * @throws InvalidInputError for an id that is not that of the endpoint, and what `bodyOf` throws.
 */
export async function putSubscription(request: HttpRequest, { push }: Pick<Services, 'push'>): Promise<void> {
  const { topic, id } = named(request);
  const { endpoint, keys } = await publicBodyOf(request, putSubscriptionSchema);
  if (createHash('sha256').update(endpoint).digest('hex') !== id) {
    throw new InvalidInputError('id', 'must be the SHA-256 of the endpoint in lower-case hex');
  }
  if (!isOnCurve(keys.p256dh)) throw new InvalidInputError('keys.p256dh', 'must be a point of P-256');
  await (await push.subscriptions()).put({ topic, id, endpoint, keys });
}

/** Forgets it; nothing happens where there is none. */
export async function deleteSubscription(
  request: HttpRequest,
  { push }: Pick<Services, 'push'>,
): Promise<void> {
  const { topic, id } = named(request);
  await (await push.subscriptions()).remove(topic, id);
}

function named({ params }: HttpRequest): { topic: PushTopic; id: string } {
  const topic = pushTopic.safeParse(params['topic']);
  if (!topic.success) throw new InvalidInputError('topic', firstIssueOf(topic.error).message);
  const id = subscriptionId.safeParse(params['id']);
  if (!id.success) throw new InvalidInputError('id', firstIssueOf(id.error).message);
  return { topic: topic.data, id: id.data };
}

function isOnCurve(point: string): boolean {
  try {
    ECDH.convertKey(point, 'prime256v1', 'base64url', 'hex', 'uncompressed');
    return true;
  } catch {
    return false;
  }
}
