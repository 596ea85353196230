import { setTimeout as sleep } from 'node:timers/promises';
import type { DequeuedMessageItem } from '@azure/storage-queue';
import { messageOf } from '#shared/errors.ts';
import type { RegisteredFunction } from './core-module.ts';
import type { RpcTypedData } from './core-types.ts';
import type { QueueOptions } from './host-json.ts';
import type { Invoke } from './invoke.ts';
import type { HostLog } from './logging.ts';
import { MessageLease } from './message-lease.ts';
import type { HostQueue } from './queue-connections.ts';

/** The shortest wait between two looks at an empty queue; it doubles up to `maxPollingInterval`. */
const SHORTEST_POLL_MS = 100;

interface QueueListenerOptions {
  fn: RegisteredFunction;
  queue: HostQueue;
  poison: HostQueue;
  settings: QueueOptions;
  /** For how long a message stays hidden after its host was killed. */
  leaseSeconds: number;
  invoke: Invoke;
  log: HostLog;
}

/** Takes messages from a storage queue and runs the function for each, as the real host's listener does. */
export class QueueListener {
  readonly #options: QueueListenerOptions;
  readonly #running = new Set<Promise<void>>();
  readonly #stopping = new AbortController();
  #pause = new AbortController();
  #wait = SHORTEST_POLL_MS;
  #loop: Promise<void> = Promise.resolve();

  constructor(options: QueueListenerOptions) {
    this.#options = options;
  }

  /** Messages being processed. */
  get active(): number {
    return this.#running.size;
  }

  start(): void {
    this.#loop = this.#poll();
  }

  /** Something may have been sent: look soon again, however long the queue has been empty. */
  wake(): void {
    if (this.#wait <= SHORTEST_POLL_MS) return;
    this.#wait = SHORTEST_POLL_MS;
    this.#pause.abort();
  }

  /** Takes nothing more and waits for what runs. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#loop;
    await Promise.all(this.#running);
  }

  async #poll(): Promise<void> {
    const { batchSize, newBatchThreshold, maxPollingInterval } = this.#options.settings;
    while (!this.#stopping.signal.aborted) {
      if (this.#running.size > newBatchThreshold) {
        await Promise.race(this.#running);
        continue;
      }
      const messages = await this.#receive(batchSize);
      for (const message of messages) this.#start(message);
      if (messages.length > 0) {
        this.#wait = SHORTEST_POLL_MS;
        continue;
      }
      this.#pause = new AbortController();
      const signal = AbortSignal.any([this.#pause.signal, this.#stopping.signal]);
      const wait = Math.min(this.#wait, maxPollingInterval);
      this.#wait = wait * 2;
      await sleep(wait, undefined, { signal }).catch(() => undefined);
    }
  }

  async #receive(numberOfMessages: number): Promise<DequeuedMessageItem[]> {
    const { queue, leaseSeconds, log } = this.#options;
    try {
      const options = {
        numberOfMessages,
        visibilityTimeout: leaseSeconds,
        abortSignal: this.#stopping.signal,
      };
      return (await queue.client.receiveMessages(options)).receivedMessageItems;
    } catch (error) {
      const quiet = this.#stopping.signal.aborted || (error as { statusCode?: number }).statusCode === 404;
      if (!quiet) log.host('Queues', 'warning', `${queue.client.name}: ${messageOf(error)}`);
      return [];
    }
  }

  #start(message: DequeuedMessageItem): void {
    const { queue, log } = this.#options;
    const work = this.#process(message)
      .catch((error: unknown) => {
        log.host(
          'Queues',
          'error',
          `${queue.client.name}: message ${message.messageId}: ${messageOf(error)}`,
        );
      })
      .finally(() => this.#running.delete(work));
    this.#running.add(work);
  }

  async #process(message: DequeuedMessageItem): Promise<void> {
    const { fn, queue, settings, leaseSeconds, invoke, log } = this.#options;
    const lease = new MessageLease(queue.client, message, leaseSeconds);
    const content = queue.decode(message.messageText);
    // More than the maximum: every time its host has died before it could fail.
    if (content === null || message.dequeueCount > settings.maxDequeueCount) {
      return this.#moveToPoison(message, lease, content === null ? 'is not Base64' : 'was never finished');
    }
    try {
      const text = this.#textOf(message, content);
      await invoke(fn, { input: { string: text }, metadata: metadataOf(message, text) });
    } catch {
      // Why is in the log.
      if (message.dequeueCount >= settings.maxDequeueCount) {
        return this.#moveToPoison(message, lease, `has failed ${message.dequeueCount} times`);
      }
      await lease.release(settings.visibilityTimeout);
      return;
    }
    if (!(await lease.remove())) {
      log.host(
        'Queues',
        'warning',
        `${queue.client.name}: message ${message.messageId} was taken by another host`,
      );
    }
  }

  /** What the function gets. Bytes that are no text are a failure like the others, tried again, as in the real host. */
  #textOf(message: DequeuedMessageItem, content: Buffer): string {
    try {
      return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(content);
    } catch (error) {
      const { queue, log } = this.#options;
      log.host('Queues', 'error', `${queue.client.name}: message ${message.messageId} is not UTF-8`);
      throw error;
    }
  }

  async #moveToPoison(message: DequeuedMessageItem, lease: MessageLease, reason: string): Promise<void> {
    const { queue, poison, log } = this.#options;
    log.host(
      'Queues',
      'warning',
      `Message ${message.messageId} of ${queue.client.name} ${reason}: moved to ${poison.client.name}`,
    );
    await poison.sendRaw(message.messageText);
    await lease.remove();
  }
}

/** What the real host tells a function about its message; the library makes the keys camelCase. */
function metadataOf(message: DequeuedMessageItem, text: string): Record<string, RpcTypedData> {
  return {
    QueueTrigger: { string: text },
    Id: { string: message.messageId },
    PopReceipt: { string: message.popReceipt },
    DequeueCount: { int: message.dequeueCount },
    InsertionTime: { string: message.insertedOn.toISOString() },
    ExpirationTime: { string: message.expiresOn.toISOString() },
    NextVisibleTime: { string: message.nextVisibleOn.toISOString() },
  };
}
