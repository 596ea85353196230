import { parseMessage } from './messages.ts';
import { MAX_ATTEMPTS, QUEUE_NAMES } from './queues.ts';
import type { QueueDepth, QueueMessages, QueueName, Queues } from './queues.ts';

/** A message as it lies in a queue: JSON, so that who takes it shares nothing with who has sent it. */
export interface MemoryMessage {
  text: string;
  sentAt: Date;
  /** How often it was taken. */
  deliveries: number;
  /** Somebody is working on it. */
  taken: boolean;
}

/** The queues of one process, for steps of the pipeline that are tried without a storage account. */
export class MemoryQueues implements Queues {
  /** Is told of each message that waits to be taken. */
  onMessage: (queue: QueueName) => void = () => undefined;
  readonly #waiting = new Map<QueueName, MemoryMessage[]>();
  readonly #poison = new Map<QueueName, MemoryMessage[]>();

  send<Q extends QueueName>(queue: Q, message: QueueMessages[Q], afterSeconds = 0): Promise<void> {
    // Within the promise: who sends wrongly is told as by the service.
    return Promise.resolve().then(() => {
      const text = JSON.stringify(parseMessage(queue, message));
      if (afterSeconds === 0) this.#put(queue, text);
      else setTimeout(() => this.#put(queue, text), afterSeconds * 1_000).unref();
    });
  }

  depths(): Promise<QueueDepth[]> {
    return Promise.resolve(
      QUEUE_NAMES.map((queue) => {
        const poison = messagesOf(this.#poison, queue);
        return {
          queue,
          messages: messagesOf(this.#waiting, queue).length,
          poison: poison.length,
          oldestPoison: poison.reduce<Date | null>(
            (oldest, { sentAt }) => (oldest === null || sentAt < oldest ? sentAt : oldest),
            null,
          ),
        };
      }),
    );
  }

  async replayPoison<Q extends QueueName>(
    queue: Q,
    prepare: (messages: readonly QueueMessages[Q][]) => Promise<void> = () => Promise.resolve(),
  ): Promise<number> {
    const failed = [...messagesOf(this.#poison, queue)];
    await prepare(failed.flatMap(({ text }) => readable(queue, text)));
    for (const message of failed) {
      this.#put(queue, message.text);
      remove(messagesOf(this.#poison, queue), message);
    }
    return failed.length;
  }

  /** The next message that nobody works on; it stays in the queue until it is finished. */
  take(queue: QueueName): MemoryMessage | undefined {
    const message = messagesOf(this.#waiting, queue).find(({ taken }) => !taken);
    if (message === undefined) return undefined;
    message.taken = true;
    message.deliveries += 1;
    return message;
  }

  /** A message that was taken is done. */
  finish(queue: QueueName, message: MemoryMessage): void {
    remove(messagesOf(this.#waiting, queue), message);
  }

  /** A message that was taken has failed: it comes again, or goes where the host puts what failed too often. */
  fail(queue: QueueName, message: MemoryMessage): void {
    this.finish(queue, message);
    if (message.deliveries >= MAX_ATTEMPTS) {
      this.putPoison(queue, message.text);
    } else {
      messagesOf(this.#waiting, queue).push({ ...message, taken: false });
      this.onMessage(queue);
    }
  }

  /** Puts a text where the host puts what failed too often. */
  putPoison(queue: QueueName, text: string): void {
    messagesOf(this.#poison, queue).push(newMessage(text));
  }

  /** Takes all messages of a queue, or of its poison queue, away; answers their texts. */
  clear(queue: QueueName, from: 'waiting' | 'poison' = 'waiting'): string[] {
    const messages = messagesOf(from === 'waiting' ? this.#waiting : this.#poison, queue);
    return messages.splice(0).map(({ text }) => text);
  }

  #put(queue: QueueName, text: string): void {
    messagesOf(this.#waiting, queue).push(newMessage(text));
    this.onMessage(queue);
  }
}

function newMessage(text: string): MemoryMessage {
  return { text, sentAt: new Date(), deliveries: 0, taken: false };
}

function messagesOf(queues: Map<QueueName, MemoryMessage[]>, queue: QueueName): MemoryMessage[] {
  const messages = queues.get(queue) ?? [];
  queues.set(queue, messages);
  return messages;
}

function remove(messages: MemoryMessage[], message: MemoryMessage): void {
  const index = messages.indexOf(message);
  if (index >= 0) messages.splice(index, 1);
}

/** What a failed message says; nothing where it is none of its queue. */
function readable<Q extends QueueName>(queue: Q, text: string): QueueMessages[Q][] {
  try {
    return [parseMessage(queue, JSON.parse(text))];
  } catch {
    return [];
  }
}
