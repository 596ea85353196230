import type { PushMessage } from '../../domain/shapes/push.ts';
import { secondsToTell } from '../../domain/week-to-announce.ts';
import { NiabError } from '../../errors.ts';
import { MAX_ATTEMPTS, type QueueMessages } from '../../storage/queues/queues.ts';
import type { Notifying } from './notifying.ts';
import { workThrough } from './work-through.ts';

/** Messages on their way at once; the services are many times as fast, and another process may be at another batch. */
const AT_ONCE = 8;
/** Seconds until those are tried again whose service said nothing of it; each time twice as long. */
const FIRST_WAIT = 60;
/** Whatever a service says, in seconds: what is told on Wednesday evening is told too late. */
const LONGEST_WAIT = 3_600;

/** What became of those whom a message names. */
export interface Told {
  sent: number;
  /** Their service knows them no more; they are deleted. */
  gone: number;
  /** They are in a later message. */
  later: number;
  /** Told or gone before, or the week is over. */
  skipped: number;
  /** Their service will not take it, or did not at any attempt: they are left for next week. */
  givenUp: number;
  /** Why, each reason once. */
  reasons: string[];
}

/**
 * Tells the browsers that a message names of a week, each once: whoever was told is marked, so that a message which comes again goes on
 * where a dying process left it. At most those that were on their way are told twice; a browser shows it once. Whom a
 * service does not take now goes into a message for later, so that the others are not tried again with them.
 *
 * @throws what the stores throw: the message is given back then, and is put aside when it failed too often.
 */
export async function tellSubscribers(
  { clock, queues, push }: Notifying,
  { topic, week, ids, attempt }: QueueMessages['notify'],
): Promise<Told> {
  const told: Told = { sent: 0, gone: 0, later: 0, skipped: 0, givenUp: 0, reasons: [] };
  const ttlSeconds = secondsToTell(week, clock.now());
  if (ttlSeconds === 0) return { ...told, skipped: ids.length };

  const [store, sender, keys] = await Promise.all([push.subscriptions(), push.sender(), push.vapid.keys()]);
  const text = JSON.stringify({ topic, week } satisfies PushMessage);
  const reasons = new Set<string>();
  const later: string[] = [];
  let wait = FIRST_WAIT * 2 ** (attempt - 1);
  /** Services that have said « too many »: what is left for them in this message is not even tried. */
  const busy = new Set<string>();

  await workThrough(ids, AT_ONCE, async (id) => {
    const subscription = await store.get(topic, id).catch((error: unknown) => {
      // It keeps no others from being told.
      if (error instanceof NiabError && error.code === 'unreadable-row') return undefined;
      throw error;
    });
    if (subscription === undefined) {
      told.givenUp += 1;
      reasons.add('unreadable row');
      return;
    }
    if (subscription === null || (subscription.told !== null && subscription.told >= week)) {
      told.skipped += 1;
      return;
    }
    const { origin } = new URL(subscription.endpoint);
    if (busy.has(origin)) {
      later.push(id);
      return;
    }
    const outcome = await sender.send(subscription, { text, collapse: topic, ttlSeconds }, keys);
    if ('why' in outcome) reasons.add(outcome.why);
    switch (outcome.kind) {
      case 'sent':
        await store.markTold(topic, id, week);
        told.sent += 1;
        return;
      case 'gone':
        await store.remove(topic, id);
        told.gone += 1;
        return;
      case 'refused':
        told.givenUp += 1;
        return;
      case 'later':
        if (outcome.isBusy) busy.add(origin);
        wait = Math.max(wait, outcome.afterSeconds ?? 0);
        later.push(id);
    }
  });

  const isLast = attempt >= MAX_ATTEMPTS;
  if (later.length > 0 && !isLast) {
    const message = { topic, week, ids: later, attempt: attempt + 1 };
    await queues.send('notify', message, Math.min(wait, LONGEST_WAIT));
  }
  return {
    ...told,
    later: isLast ? 0 : later.length,
    givenUp: told.givenUp + (isLast ? later.length : 0),
    reasons: [...reasons],
  };
}
