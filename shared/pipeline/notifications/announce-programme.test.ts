import { beforeEach, describe, expect, it } from 'vitest';
import { testBrowser } from '../../push/testing-push-service.ts';
import { announceProgramme } from './announce-programme.ts';
import { testNotifying, WEEK, type TestNotifying } from './testing-notifying.ts';

describe('the programme of a week', () => {
  let parts: TestNotifying;
  beforeEach(async () => {
    parts = await testNotifying(() => false);
  });

  const subscribe = async (count: number): Promise<string[]> => {
    const store = await parts.push.subscriptions();
    const browsers = Array.from({ length: count }, (_, n) =>
      testBrowser(`https://fcm.googleapis.com/wp/${n}`),
    );
    for (const { id, endpoint, keys } of browsers)
      await store.put({ topic: 'programme', id, endpoint, keys });
    return browsers.map(({ id }) => id).sort();
  };
  const named = (): string[] => parts.sent.flatMap(({ message }) => message.ids);

  it('is announced to everybody who wants to be told, fifty a message, once', async () => {
    await parts.publish(WEEK);
    const ids = await subscribe(120);
    expect(await announceProgramme(parts)).toEqual({ week: WEEK, subscriptions: 120 });
    expect(parts.sent.map(({ message }) => message.ids.length)).toEqual([50, 50, 20]);
    expect(named()).toEqual(ids);
    expect(parts.sent[0]).toMatchObject({
      message: { topic: 'programme', week: WEEK, attempt: 1 },
      afterSeconds: 0,
    });
    // The hour after, and Thursday.
    for (const at of ['2026-11-25T10:00:00Z', '2026-11-26T09:00:00Z']) {
      parts.at(at);
      expect(await announceProgramme(parts)).toBeNull();
    }
    expect(parts.sent).toHaveLength(3);
  });

  it('is announced the next week again', async () => {
    await subscribe(1);
    await parts.publish(WEEK, '2026-12-02');
    await announceProgramme(parts);
    parts.at('2026-12-02T09:00:00Z');
    expect(await announceProgramme(parts)).toEqual({ week: '2026-12-02', subscriptions: 1 });
    expect(parts.sent.map(({ message }) => message.week)).toEqual([WEEK, '2026-12-02']);
  });

  it('is announced on Thursday where it was published after Wednesday’s hour, and never the next one’s', async () => {
    await subscribe(1);
    expect(await announceProgramme(parts)).toBeNull();
    await parts.publish('2026-12-02');
    expect(await announceProgramme(parts)).toBeNull();
    await parts.publish(WEEK, '2026-12-02');
    parts.at('2026-11-26T09:00:00Z');
    expect(await announceProgramme(parts)).toMatchObject({ week: WEEK });
  });

  it('is announced by the next timer where one died in the middle, to those who were not told', async () => {
    await parts.publish(WEEK);
    const ids = await subscribe(120);
    const { queues } = parts;
    const send: typeof queues.send = queues.send.bind(queues);
    parts.queues.send = (queue, message, after) =>
      parts.sent.length === 1 ? Promise.reject(new Error('the process dies')) : send(queue, message, after);
    await expect(announceProgramme(parts)).rejects.toThrow('dies');
    parts.queues.send = send;
    const told = named();
    const store = await parts.push.subscriptions();
    for (const id of told) await store.markTold('programme', id, WEEK);

    parts.at('2026-11-26T09:00:00Z');
    expect(await announceProgramme(parts)).toEqual({ week: WEEK, subscriptions: 120 });
    expect(named().toSorted()).toEqual(ids);
  });

  it('is announced where nobody wants to be told, too', async () => {
    await parts.publish(WEEK);
    expect(await announceProgramme(parts)).toEqual({ week: WEEK, subscriptions: 0 });
    expect(await parts.push.announced.read('programme')).toBe(WEEK);
    expect(parts.sent).toEqual([]);
  });
});
