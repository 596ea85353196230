import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { TableClient } from '@azure/data-tables';
import { beforeEach, describe, expect, it } from 'vitest';
import { usePushService, vapidOf, type TestBrowser } from '../../push/testing-push-service.ts';
import type { SubscriptionStore } from '../../storage/push/subscription-store.ts';
import { SUBSCRIPTIONS_TABLE } from '../../storage/push/table-subscription-store.ts';
import { MAX_ATTEMPTS, type QueueMessages } from '../../storage/queues/queues.ts';
import { tellSubscribers } from './tell-subscribers.ts';
import { testNotifying, WEDNESDAY, WEEK, type TestNotifying } from './testing-notifying.ts';

const TOPIC = 'programme';
const service = usePushService();
let parts: TestNotifying;
let store: SubscriptionStore;

beforeEach(async () => {
  service.clear();
  parts = await testNotifying(service.allows);
  store = await parts.push.subscriptions();
});

async function subscribe(...names: string[]): Promise<TestBrowser[]> {
  const browsers = names.map((name) => service.browser(name));
  for (const { id, endpoint, keys } of browsers) await store.put({ topic: TOPIC, id, endpoint, keys });
  return browsers;
}

const messageTo = (browsers: readonly TestBrowser[], attempt = 1): QueueMessages['notify'] => ({
  ...{ topic: TOPIC, week: WEEK, ids: browsers.map(({ id }) => id), attempt },
});
const toldOf = async ({ id }: TestBrowser): Promise<string | null | undefined> =>
  (await store.get(TOPIC, id))?.told;
const paths = (): string[] => service.received.map(({ path: each }) => each).sort();

describe('who wants to be told of the programme', () => {
  it('is sent the topic and the week, encrypted, by the key that the API gives away, and nothing else', async () => {
    const browsers = await subscribe('a', 'b');
    expect(await tellSubscribers(parts, messageTo(browsers))).toMatchObject({
      sent: 2,
      later: 0,
      givenUp: 0,
    });
    const { publicKey } = await parts.push.vapid.keys();
    for (const browser of browsers) {
      const message = service.received.find(({ path: each }) => browser.endpoint.endsWith(each));
      if (message === undefined) throw new Error(`Nothing came for ${browser.endpoint}`);
      expect(JSON.parse(browser.read(message.body))).toEqual({ topic: TOPIC, week: WEEK });
      expect(vapidOf(message).key).toBe(publicKey);
      expect(message.headers).toMatchObject({ ttl: '172800', topic: 'programme', urgency: 'normal' });
      expect(await toldOf(browser)).toBe(WEEK);
    }
  });

  it('is told once, however often the message comes, and of the next week again', async () => {
    const browsers = await subscribe('a', 'b', 'c');
    for (let delivery = 0; delivery < 3; delivery += 1) await tellSubscribers(parts, messageTo(browsers));
    expect(paths()).toEqual(['/a', '/b', '/c']);
    parts.at('2026-12-02T09:00:00Z');
    const next = { ...messageTo(browsers), week: '2026-12-02' };
    expect(await tellSubscribers(parts, next)).toMatchObject({ sent: 3 });
  });

  it('is not told of a week that is over: a message that was put back comes too late', async () => {
    const browsers = await subscribe('a');
    parts.at('2026-12-02T09:00:00Z');
    expect(await tellSubscribers(parts, messageTo(browsers))).toMatchObject({ sent: 0, skipped: 1 });
    expect(paths()).toEqual([]);
  });

  it('is not told once she has unsubscribed, also while the message was on its way', async () => {
    const browsers = await subscribe('a', 'b');
    await store.remove(TOPIC, browsers[0]?.id ?? '');
    expect(await tellSubscribers(parts, messageTo(browsers))).toMatchObject({ sent: 1, skipped: 1 });
    expect(paths()).toEqual(['/b']);
  });

  it.each([404, 410])(
    'is deleted where the push service knows nothing of her any more: %i',
    async (status) => {
      const browsers = await subscribe('gone', 'there');
      service.answer('gone', { status });
      expect(await tellSubscribers(parts, messageTo(browsers))).toMatchObject({ sent: 1, gone: 1 });
      expect(await Promise.all(browsers.map(toldOf))).toEqual([undefined, WEEK]);
    },
  );

  it.each([
    [{ status: 500 }, 1, 60],
    [{ status: 503, headers: { 'retry-after': '1' } }, 2, 120],
    [{ status: 429, headers: { 'retry-after': '900' } }, 1, 900],
    [{ status: 429, headers: { 'retry-after': '999999' } }, 3, 3_600],
  ])(
    'whom the service does not take now (%j, attempt %i) is tried in %i s, without the others',
    async (answer, attempt, seconds) => {
      const [faulty, there] = await subscribe('faulty', 'there');
      if (faulty === undefined || there === undefined) throw new Error('Nobody has subscribed');
      service.answer('faulty', answer);
      const told = await tellSubscribers(parts, messageTo([there, faulty], attempt));
      expect(told).toMatchObject({ sent: 1, later: 1, givenUp: 0, reasons: [`127.0.0.1: ${answer.status}`] });
      expect(parts.sent).toEqual([{ message: messageTo([faulty], attempt + 1), afterSeconds: seconds }]);
      expect(await toldOf(faulty)).toBeNull();

      service.clear();
      expect(await tellSubscribers(parts, messageTo([faulty], attempt + 1))).toMatchObject({ sent: 1 });
      expect(await toldOf(faulty)).toBe(WEEK);
    },
  );

  it('is not tried where her service has said that there are too many just now', async () => {
    const browsers = await subscribe(...Array.from({ length: 40 }, (_, n) => `busy-${n}`));
    for (let n = 0; n < 40; n += 1) service.answer(`busy-${n}`, { status: 429 });
    expect(await tellSubscribers(parts, messageTo(browsers))).toMatchObject({ later: 40 });
    // Those that were on their way together.
    expect(service.received.length).toBeLessThanOrEqual(8);
    expect(parts.sent[0]?.message.ids).toHaveLength(40);
  });

  it('is left for the next week after the last attempt, and the others are told', async () => {
    const browsers = await subscribe('faulty', 'there');
    service.answer('faulty', { status: 500 });
    const told = await tellSubscribers(parts, messageTo(browsers, MAX_ATTEMPTS));
    expect(told).toMatchObject({ sent: 1, later: 0, givenUp: 1 });
    expect(parts.sent).toEqual([]);
  });

  it('is not tried again where the service refuses her for good, nor where her row is damaged', async () => {
    const browsers = await subscribe('refused', 'damaged', 'there');
    service.answer('refused', { status: 403 });
    const table = TableClient.fromConnectionString(parts.connectionString, SUBSCRIPTIONS_TABLE, {
      allowInsecureConnection: true,
    });
    await table.updateEntity({ partitionKey: TOPIC, rowKey: browsers[1]?.id ?? '', endpoint: 'x' }, 'Merge');
    const told = await tellSubscribers(parts, messageTo(browsers));
    expect(told).toMatchObject({ sent: 1, later: 0, givenUp: 2 });
    expect(told.reasons.toSorted()).toEqual(['127.0.0.1: 403', 'unreadable row']);
    expect(parts.sent).toEqual([]);
  });

  it('makes the message come again where the store fails, and then is told', async () => {
    const browsers = await subscribe('a', 'b');
    const get = store.get.bind(store);
    store.get = () => Promise.reject(new Error('The table did not answer'));
    await expect(tellSubscribers(parts, messageTo(browsers))).rejects.toThrow('did not answer');
    store.get = get;
    expect(await tellSubscribers(parts, messageTo(browsers))).toMatchObject({ sent: 2 });
  });

  it(
    'is told although the process was killed in the middle, the least of them twice',
    { timeout: 60_000 },
    async () => {
      const names = Array.from({ length: 50 }, (_, n) => `n${n}`);
      const browsers = await subscribe(...names);
      // Each takes a moment, so that the process is killed while several are on their way.
      const slowly = async (): Promise<{ status: number }> => {
        await sleep(25);
        return { status: 201 };
      };
      for (const name of names) service.answer(name, slowly);
      const allowed = new URL('/', browsers[0]?.endpoint).href;
      const child = spawn(
        process.execPath,
        [
          path.join(import.meta.dirname, 'testing-telling-process.ts'),
          ...[parts.connectionString, allowed, WEDNESDAY, JSON.stringify(messageTo(browsers))],
        ],
        { stdio: ['ignore', 'ignore', 'inherit'] },
      );
      const ended = once(child, 'exit');
      await expect.poll(() => service.received.length, { timeout: 30_000, interval: 5 }).toBeGreaterThan(16);
      child.kill('SIGKILL');
      await ended;
      const before = service.received.length;
      expect(before).toBeLessThan(50);

      const told = await tellSubscribers(parts, messageTo(browsers));
      expect(told.sent + told.skipped).toBe(50);
      expect(told.skipped).toBeGreaterThan(0);
      expect(await Promise.all(browsers.map(toldOf))).toEqual(names.map(() => WEEK));
      expect(new Set(paths()).size).toBe(50);
      // No more than were on their way when it was killed.
      expect(service.received.length - 50).toBeLessThanOrEqual(8);
    },
  );
});
