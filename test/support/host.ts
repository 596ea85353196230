import { setTimeout as sleep } from 'node:timers/promises';
import { QueueServiceClient } from '@azure/storage-queue';
import type { QueueClient } from '@azure/storage-queue';
import { afterEach } from 'vitest';
import type { LogLine } from '#local/host/logging.ts';
import { startHost } from '#local/host/start-host.ts';
import type { Host, HostSettings } from '#local/host/start-host.ts';

/** host.json of the tests: an empty queue is looked at often. */
export const fastHostJson = {
  version: '2.0',
  extensions: { queues: { maxPollingInterval: '00:00:00.200' } },
};

interface TestHost extends Host {
  url: string;
  log: LogLine[];
}

/** Starts hosts on free ports and stops them after each test. */
export function useHosts(storage?: {
  readonly connectionString: string;
}): (options: Partial<HostSettings>) => Promise<TestHost> {
  const hosts: Host[] = [];
  afterEach(async () => {
    await Promise.all(hosts.splice(0).map((host) => host.stop()));
  });
  return async (options) => {
    const log: LogLine[] = [];
    const host = await startHost({
      hostJson: fastHostJson,
      settings: {},
      port: 0,
      log: (line) => log.push(line),
      ...(storage === undefined ? {} : { storageConnectionString: storage.connectionString }),
      ...options,
    });
    hosts.push(host);
    return { ...host, url: `http://127.0.0.1:${host.port}`, log };
  };
}

/** Waits until a condition holds. */
export async function until(
  condition: () => boolean | Promise<boolean>,
  what: string,
  timeout = 15_000,
): Promise<void> {
  const end = Date.now() + timeout;
  while (!(await condition())) {
    if (Date.now() > end) throw new Error(`Not within ${timeout} ms: ${what}`);
    await sleep(20);
  }
}

/** A queue of the tests, created; texts are Base64 as in production. */
export async function createQueue(connectionString: string, name: string): Promise<TestQueue> {
  const client = QueueServiceClient.fromConnectionString(connectionString).getQueueClient(name);
  await client.createIfNotExists();
  return new TestQueue(client);
}

export class TestQueue {
  readonly client: QueueClient;

  constructor(client: QueueClient) {
    this.client = client;
  }

  async send(message: unknown): Promise<void> {
    const text = typeof message === 'string' ? message : JSON.stringify(message);
    await this.client.sendMessage(Buffer.from(text).toString('base64'));
  }

  /** Messages that wait or are being processed; 0 if there is no such queue. */
  async length(): Promise<number> {
    if (!(await this.client.exists())) return 0;
    return (await this.client.getProperties()).approximateMessagesCount ?? 0;
  }

  /** The visible texts, decoded, without taking them. */
  async texts(): Promise<string[]> {
    const { peekedMessageItems } = await this.client.peekMessages({ numberOfMessages: 32 });
    return peekedMessageItems.map(({ messageText }) => Buffer.from(messageText, 'base64').toString());
  }
}
