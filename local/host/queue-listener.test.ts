import { setTimeout as sleep } from 'node:timers/promises';
import { app } from '@azure/functions';
import type { InvocationContext } from '@azure/functions';
import { describe, expect, test } from 'vitest';
import { POISON_LIFE_DAYS } from '#shared/domain/poison-life.ts';
import { useAzurite } from '#test/support/azurite.ts';
import { createQueue, fastHostJson, until, useHosts } from '#test/support/host.ts';
import type { TestQueue } from '#test/support/host.ts';

const azurite = useAzurite();
const start = useHosts(azurite);
const queueOf = (name: string): Promise<TestQueue> => createQueue(azurite.connectionString, name);
const hostJsonWith = (queues: object): object => ({
  ...fastHostJson,
  extensions: { queues: { ...fastHostJson.extensions.queues, ...queues } },
});

/** Registers a queue function on the queue of its name. */
function onMessage(
  queueName: string,
  handler: (message: unknown, context: InvocationContext) => unknown,
): void {
  app.storageQueue(queueName, { queueName, connection: 'AzureWebJobsStorage', handler });
}

describe('A queue function', () => {
  test('gets its message as an object with what the service knows about it, and the message is gone', async () => {
    const queue = await queueOf('meta');
    const seen: { message: unknown; metadata: Record<string, unknown> }[] = [];
    const host = await start({
      register: () =>
        onMessage('meta', (message, { triggerMetadata = {} }) => {
          seen.push({ message, metadata: triggerMetadata });
        }),
    });
    await queue.send({ runId: '2026-11-25/thursday', filmId: 'l’été' });
    await until(async () => seen.length === 1 && (await queue.length()) === 0, 'message processed');
    await until(() => host.idle(), 'idle');
    expect(seen[0]?.message).toEqual({ runId: '2026-11-25/thursday', filmId: 'l’été' });
    expect(seen[0]?.metadata).toMatchObject({
      dequeueCount: 1,
      id: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
      popReceipt: expect.any(String) as string,
      insertionTime: expect.stringMatching(/^\d{4}-\d\d-\d\dT/) as string,
      expirationTime: expect.stringMatching(/^\d{4}-\d\d-\d\dT/) as string,
      nextVisibleTime: expect.stringMatching(/^\d{4}-\d\d-\d\dT/) as string,
    });
    // If the host is killed meanwhile it comes back after ten minutes, unless the start says otherwise.
    const { insertionTime, nextVisibleTime } = seen[0]?.metadata ?? {};
    const hidden = Date.parse(String(nextVisibleTime)) - Date.parse(String(insertionTime));
    expect(hidden).toBeGreaterThanOrEqual(600_000);
    expect(hidden).toBeLessThan(660_000);
  });

  test('that fails five times has its message in the poison queue, once', async () => {
    const queue = await queueOf('fails');
    const poison = await queueOf('fails-poison');
    const counts: unknown[] = [];
    await start({
      register: () =>
        onMessage('fails', (_message, context) => {
          counts.push(context.triggerMetadata?.['dequeueCount']);
          throw new Error('unreadable reel');
        }),
    });
    await queue.send({ filmId: 'x' });
    await until(async () => (await poison.length()) === 1, 'message in the poison queue');
    expect(counts).toEqual([1, 2, 3, 4, 5]);
    expect(await poison.texts()).toEqual(['{"filmId":"x"}']);
    const [failed] = (await poison.client.peekMessages()).peekedMessageItems;
    const life = (failed?.expiresOn.getTime() ?? 0) - (failed?.insertedOn.getTime() ?? 0);
    expect(life).toBe(POISON_LIFE_DAYS * 86_400_000);
    await until(async () => (await queue.length()) === 0, 'message gone from its own queue');
  });

  test('that fails comes again after the visibility timeout of host.json', async () => {
    const queue = await queueOf('later');
    const times: number[] = [];
    await start({
      hostJson: hostJsonWith({ visibilityTimeout: '00:00:02', maxDequeueCount: 2 }),
      register: () =>
        onMessage('later', () => {
          times.push(Date.now());
          if (times.length === 1) throw new Error('not yet');
        }),
    });
    await queue.send('again');
    await until(async () => times.length === 2 && (await queue.length()) === 0, 'second attempt');
    const [first = 0, second = 0] = times;
    // Azurite rounds a delay to seconds.
    expect(second - first).toBeGreaterThan(1_000);
  });

  test('never runs more than batchSize + newBatchThreshold at once', async () => {
    const queue = await queueOf('many');
    let running = 0;
    let most = 0;
    let done = 0;
    const host = await start({
      hostJson: hostJsonWith({ batchSize: 2, newBatchThreshold: 1 }),
      register: () =>
        onMessage('many', async () => {
          most = Math.max(most, ++running);
          await sleep(30);
          running--;
          done++;
        }),
    });
    for (let i = 0; i < 12; i++) await queue.send({ i });
    await until(() => done === 12 && host.idle(), 'all messages');
    expect(most).toBeGreaterThan(1);
    expect(most).toBeLessThanOrEqual(3);
  });

  test('keeps its message while it runs longer than the lease', async () => {
    const queue = await queueOf('long');
    let calls = 0;
    let finished = false;
    await start({
      leaseSeconds: 2,
      register: () =>
        onMessage('long', async () => {
          calls++;
          await sleep(4_500);
          finished = true;
        }),
    });
    await queue.send('a long film');
    await until(async () => finished && (await queue.length()) === 0, 'end of the function');
    expect(calls).toBe(1);
  });

  test('looks at an empty queue less and less often, and soon again after work', async () => {
    const queue = await queueOf('quiet');
    const seen: number[] = [];
    await start({
      hostJson: hostJsonWith({ maxPollingInterval: '00:01:00' }),
      register: () => {
        onMessage('quiet', () => void seen.push(Date.now()));
        app.http('send', {
          handler: async () => {
            await queue.send('from a function');
            return {};
          },
        });
      },
    }).then(async ({ url }) => {
      // After 0.1 + 0.2 + 0.4 + 0.8 s the next look is 1.6 s away.
      await sleep(1_700);
      const sent = Date.now();
      await fetch(`${url}/api/send`);
      await until(() => seen.length === 1, 'message');
      expect((seen[0] ?? 0) - sent).toBeLessThan(1_000);
    });
  });

  test('that gets what is not Base64 never runs: the message goes to the poison queue as it is', async () => {
    const queue = await queueOf('raw');
    const poison = await queueOf('raw-poison');
    let calls = 0;
    await start({ register: () => onMessage('raw', () => calls++) });
    await queue.client.sendMessage('not base64!');
    await until(async () => (await poison.length()) === 1, 'message in the poison queue');
    const { peekedMessageItems } = await poison.client.peekMessages();
    expect(peekedMessageItems[0]?.messageText).toBe('not base64!');
    expect(calls).toBe(0);
  });

  test('that gets Base64 of what is no text never runs: after five tries the message is in the poison queue', async () => {
    const queue = await queueOf('bytes');
    const poison = await queueOf('bytes-poison');
    let calls = 0;
    const { log } = await start({ register: () => onMessage('bytes', () => calls++) });
    const bytes = Buffer.from([0x66, 0xff, 0xfe]).toString('base64');
    await queue.client.sendMessage(bytes);
    await until(async () => (await poison.length()) === 1, 'message in the poison queue');
    const { peekedMessageItems } = await poison.client.peekMessages();
    expect(peekedMessageItems[0]?.messageText).toBe(bytes);
    expect(log.filter(({ message }) => message.includes('is not UTF-8'))).toHaveLength(5);
    expect(calls).toBe(0);
  });

  test('stops after the message under way, and the rest stays in the queue', async () => {
    const queue = await queueOf('stopping');
    let done = 0;
    const host = await start({
      hostJson: hostJsonWith({ batchSize: 1, newBatchThreshold: 0 }),
      register: () =>
        onMessage('stopping', async () => {
          await sleep(300);
          done++;
        }),
    });
    for (let i = 0; i < 3; i++) await queue.send({ i });
    await until(() => !host.idle(), 'first message');
    await host.stop();
    expect(done).toBe(1);
    expect(await queue.length()).toBe(2);
  });
});
