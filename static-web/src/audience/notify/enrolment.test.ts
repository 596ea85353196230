import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { followChange } from '../../worker/subscription-change.ts';
import { enrol, isEnrolled, renew, withdraw } from './enrolment.ts';

const ENDPOINT = 'https://fcm.googleapis.com/fcm/send/one';
const KEYS = { p256dh: 'BP', auth: 'au' };
const KEY = 'BAEC';
const idOf = (endpoint: string): string => createHash('sha256').update(endpoint).digest('hex');
const pathOf = (endpoint: string): string => `/api/public/subscriptions/programme/${idOf(endpoint)}`;

/** A browser that subscribes, as no test can: there is no push service here. */
function aBrowser(from: { subscribed?: string; key?: string } = {}) {
  const subscriptionTo = (endpoint: string, key: string): PushSubscription =>
    Object.assign(Object.create(null) as PushSubscription, {
      endpoint,
      options: { applicationServerKey: Uint8Array.from(Buffer.from(key, 'base64url')).buffer },
      toJSON: () => ({ endpoint, keys: KEYS }),
      unsubscribe: () => {
        current = null;
        return Promise.resolve(true);
      },
    });
  let current = from.subscribed === undefined ? null : subscriptionTo(from.subscribed, from.key ?? KEY);
  const subscribe = (options: PushSubscriptionOptionsInit): Promise<PushSubscription> => {
    expect(options).toEqual({ userVisibleOnly: true, applicationServerKey: KEY });
    current = subscriptionTo(ENDPOINT, KEY);
    return Promise.resolve(current);
  };
  const pushManager = Object.assign(Object.create(null) as PushManager, {
    getSubscription: () => Promise.resolve(current),
    subscribe,
  });
  return { pushManager };
}

/** What the server was asked, and whether it answers. */
let asked: [method: string, path: string, body: unknown][];
let answers: (method: string) => number;
beforeEach(() => {
  asked = [];
  answers = () => 204;
  vi.stubGlobal('fetch', (path: string, { method = 'GET', body }: RequestInit) => {
    asked.push([method, path, typeof body === 'string' ? JSON.parse(body) : undefined]);
    if (method === 'GET') return Promise.resolve(Response.json({ publicKey: KEY }));
    return Promise.resolve(new Response(null, { status: answers(method) }));
  });
});
afterEach(() => vi.unstubAllGlobals());

describe('notifications', () => {
  it('begin with the server’s key, and the server is told where to send', async () => {
    const browser = aBrowser();
    expect(await isEnrolled(browser)).toBe(false);
    await enrol(browser);
    expect(await isEnrolled(browser)).toBe(true);
    expect(asked).toEqual([
      ['GET', '/api/public/push-key', undefined],
      ['PUT', pathOf(ENDPOINT), { endpoint: ENDPOINT, keys: KEYS }],
    ]);
  });

  it('do not begin where the server does not take it', async () => {
    const browser = aBrowser();
    answers = () => 429;
    await expect(enrol(browser)).rejects.toThrow('429');
    expect(await isEnrolled(browser)).toBe(false);
  });

  it('end at the browser and at the server, and at the browser alone where the server fails', async () => {
    const browser = aBrowser({ subscribed: ENDPOINT });
    await withdraw(browser);
    expect(await isEnrolled(browser)).toBe(false);
    expect(asked).toEqual([['DELETE', pathOf(ENDPOINT), undefined]]);
    await withdraw(browser);
    expect(asked).toHaveLength(1);

    answers = () => 500;
    const other = aBrowser({ subscribed: ENDPOINT });
    await withdraw(other);
    expect(await isEnrolled(other)).toBe(false);
  });

  it('begin anew where the server has another key, and only then', async () => {
    const same = aBrowser({ subscribed: 'https://fcm.googleapis.com/fcm/send/before' });
    await renew(same);
    await renew(aBrowser());
    expect(asked.map(([method]) => method)).toEqual(['GET']);

    const other = aBrowser({ subscribed: 'https://fcm.googleapis.com/fcm/send/before', key: 'BAED' });
    await renew(other);
    expect(asked.slice(-2)).toEqual([
      ['PUT', pathOf(ENDPOINT), { endpoint: ENDPOINT, keys: KEYS }],
      ['DELETE', pathOf('https://fcm.googleapis.com/fcm/send/before'), undefined],
    ]);
    expect(await isEnrolled(other)).toBe(true);
  });

  it('do not begin anew for whom they have ended meanwhile', async () => {
    const browser = aBrowser({ subscribed: ENDPOINT, key: 'BAED' });
    const renewed = renew(browser);
    await withdraw(browser);
    await renewed;
    expect(await isEnrolled(browser)).toBe(false);
    expect(asked.map(([method]) => method).toSorted()).toEqual(['DELETE', 'GET']);
  });
});

describe('a subscription that the browser changed', () => {
  it('is told to the server, and the old one taken back, whether the browser made the new one or not', async () => {
    const before = await aBrowser({
      subscribed: 'https://fcm.googleapis.com/fcm/send/before',
    }).pushManager.getSubscription();
    const after = await aBrowser({ subscribed: ENDPOINT }).pushManager.getSubscription();
    const told = [
      ['DELETE', pathOf('https://fcm.googleapis.com/fcm/send/before'), undefined],
      ['PUT', pathOf(ENDPOINT), { endpoint: ENDPOINT, keys: KEYS }],
    ];
    await followChange(aBrowser(), { oldSubscription: before, newSubscription: after });
    expect(asked.toSorted()).toEqual(told);
    asked = [];
    await followChange(aBrowser(), { oldSubscription: before, newSubscription: null });
    expect(asked.filter(([method]) => method !== 'GET').toSorted()).toEqual(told);
  });

  it('is told to the server where the browser says neither the old one nor the new one', async () => {
    await followChange(aBrowser(), {});
    expect(asked.slice(1)).toEqual([['PUT', pathOf(ENDPOINT), { endpoint: ENDPOINT, keys: KEYS }]]);
  });

  it('fails without an error where the server does not answer', async () => {
    answers = () => 503;
    const browser = aBrowser();
    await followChange(browser, { oldSubscription: null, newSubscription: null });
    expect(await isEnrolled(browser)).toBe(false);
  });
});
