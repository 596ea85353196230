import type { DequeuedMessageItem, QueueClient, QueueServiceClient } from '@azure/storage-queue';
import { KeptPromise } from '../../kept-promise.ts';
import { isMissing, queueService, type Opened, type StorageAccount } from '../storage-account.ts';
import { parseMessage } from './messages.ts';
import { QUEUE_NAMES } from './queues.ts';
import type { QueueDepth, QueueMessages, QueueName, Queues } from './queues.ts';

/** Messages wait until somebody takes them; the service's default is to drop them after seven days. */
const NEVER_EXPIRES = -1;
/** How long a replayed message stays hidden before it is deleted; a process that dies shows it again after this. */
const REPLAY_SECONDS = 600;
/** The most that the service hands out at once. */
const BATCH = 32;

/**
 * Azure storage queues, JSON in Base64 as the Functions host expects it. A queue and its `-poison` queue, to which
 * the host moves what failed too often, are made when they are first used.
 */
export function createStorageQueues(account: StorageAccount): Queues {
  return new StorageQueues(queueService(account));
}

class StorageQueues implements Queues {
  readonly #service: Opened<QueueServiceClient>;
  readonly #made = new Map<string, KeptPromise<QueueClient>>();

  constructor(service: Opened<QueueServiceClient>) {
    this.#service = service;
  }

  async send<Q extends QueueName>(queue: Q, message: QueueMessages[Q], afterSeconds = 0): Promise<void> {
    const text = JSON.stringify(parseMessage(queue, message));
    const encoded = Buffer.from(text).toString('base64');
    await this.#withQueue(queue, (client) =>
      client.sendMessage(encoded, { messageTimeToLive: NEVER_EXPIRES, visibilityTimeout: afterSeconds }),
    );
  }

  depths(): Promise<QueueDepth[]> {
    return Promise.all(
      QUEUE_NAMES.map(async (queue) => {
        const [messages, poison, oldestPoison] = await Promise.all([
          this.#count(queue),
          this.#count(poisonOf(queue)),
          this.#oldest(poisonOf(queue)),
        ]);
        return { queue, messages, poison, oldestPoison };
      }),
    );
  }

  async replayPoison<Q extends QueueName>(
    queue: Q,
    prepare: (messages: readonly QueueMessages[Q][]) => Promise<void> = () => Promise.resolve(),
  ): Promise<number> {
    const [target, poison] = await Promise.all([this.#queue(queue), this.#queue(poisonOf(queue))]);
    const failed = await takeAll(poison);
    await prepare(failed.flatMap(({ messageText }) => readable(queue, messageText)));
    for (const { messageId, popReceipt, messageText } of failed) {
      // In this order a process that dies in between leaves the message twice, which is allowed, and never none.
      await target.sendMessage(messageText, { messageTimeToLive: NEVER_EXPIRES });
      await poison.deleteMessage(messageId, popReceipt);
    }
    return failed.length;
  }

  async #count(name: string): Promise<number> {
    const properties = await this.#withQueue(name, (client) => client.getProperties());
    return properties.approximateMessagesCount ?? 0;
  }

  /** When the oldest message was sent. Those that are being replayed are hidden. */
  async #oldest(name: string): Promise<Date | null> {
    const { peekedMessageItems } = await this.#withQueue(name, (client) =>
      client.peekMessages({ numberOfMessages: BATCH }),
    );
    // The service promises no order.
    const times = peekedMessageItems.map(({ insertedOn }) => insertedOn.getTime());
    return times.length === 0 ? null : new Date(Math.min(...times));
  }

  /** A queue that somebody has deleted since it was made is made again: its process need not be started anew. */
  async #withQueue<T>(name: string, work: (client: QueueClient) => Promise<T>): Promise<T> {
    try {
      return await work(await this.#queue(name));
    } catch (error) {
      if (!isMissing(error)) throw error;
      this.#made.get(name)?.forget();
      return work(await this.#queue(name));
    }
  }

  #queue(name: string): Promise<QueueClient> {
    const made = this.#made.get(name) ?? new KeptPromise(() => this.#make(name));
    this.#made.set(name, made);
    return made.get();
  }

  async #make(name: string): Promise<QueueClient> {
    const client = (await this.#service()).getQueueClient(name);
    await client.createIfNotExists();
    return client;
  }
}

/** All messages of a queue, hidden for as long as their replay takes. */
async function takeAll(queue: QueueClient): Promise<DequeuedMessageItem[]> {
  const taken: DequeuedMessageItem[] = [];
  for (;;) {
    const { receivedMessageItems } = await queue.receiveMessages({
      numberOfMessages: BATCH,
      visibilityTimeout: REPLAY_SECONDS,
    });
    if (receivedMessageItems.length === 0) return taken;
    taken.push(...receivedMessageItems);
  }
}

/** What a failed message says; nothing where it is none of its queue: that may be why it failed. */
function readable<Q extends QueueName>(queue: Q, text: string): QueueMessages[Q][] {
  try {
    return [parseMessage(queue, JSON.parse(Buffer.from(text, 'base64').toString()))];
  } catch {
    return [];
  }
}

function poisonOf(queue: QueueName): string {
  return `${queue}-poison`;
}
