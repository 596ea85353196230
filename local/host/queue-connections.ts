import { QueueServiceClient } from '@azure/storage-queue';
import type { QueueClient } from '@azure/storage-queue';
import { connectionString } from './binding-expressions.ts';
import type { Settings } from './binding-expressions.ts';

type MessageEncoding = 'base64' | 'none';

/** A queue as the host uses it: its messages are encoded as host.json says. */
export class HostQueue {
  readonly client: QueueClient;
  readonly #encoding: MessageEncoding;
  #exists = false;

  constructor(client: QueueClient, encoding: MessageEncoding) {
    this.client = client;
    this.#encoding = encoding;
  }

  /** Sends a text as it is, be it encoded or not; the queue is made if needed. */
  async sendRaw(text: string): Promise<void> {
    if (!this.#exists) await this.client.createIfNotExists();
    this.#exists = true;
    // As the real host does: without a life of its own a message has the service's, seven days.
    await this.client.sendMessage(text);
  }

  /** The content of a message, or null if it is not encoded as host.json says. */
  decode(text: string): Buffer | null {
    if (this.#encoding === 'none') return Buffer.from(text);
    if (!/^[A-Za-z0-9+/\s]*={0,2}$/.test(text) || text.replace(/\s/g, '').length % 4 !== 0) return null;
    return Buffer.from(text, 'base64');
  }
}

/** One client for each connection and queue. */
export class QueueConnections {
  readonly #settings: Settings;
  readonly #encoding: MessageEncoding;
  readonly #services = new Map<string, QueueServiceClient>();
  readonly #queues = new Map<string, HostQueue>();

  constructor(settings: Settings, encoding: MessageEncoding) {
    this.#settings = settings;
    this.#encoding = encoding;
  }

  /** @param connection name of the setting with the connection string, as a binding gives it. */
  queue(connection: unknown, name: string): HostQueue {
    const account = connectionString(connection, this.#settings);
    const service = this.#services.get(account) ?? QueueServiceClient.fromConnectionString(account);
    this.#services.set(account, service);
    const key = `${account}\n${name}`;
    const queue = this.#queues.get(key) ?? new HostQueue(service.getQueueClient(name), this.#encoding);
    this.#queues.set(key, queue);
    return queue;
  }
}
