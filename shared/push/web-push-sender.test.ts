import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newAccount } from '#test/support/azurite.ts';
import type { VapidKeys } from '../domain/shapes/push.ts';
import { createBlobVapidKeys } from '../storage/push/blob-vapid-keys.ts';
import { testBrowser, usePushService, vapidOf } from './testing-push-service.ts';
import { createWebPushSender } from './web-push-sender.ts';

const service = usePushService();
const sender = createWebPushSender({ contact: 'niab@example.fr', allows: service.allows, patienceMs: 2_000 });
const PUSH = { text: '{"week":"2026-11-25","é":1}', collapse: 'programme', ttlSeconds: 172_800 };
let keys: VapidKeys;

beforeEach(() => service.clear());
beforeAll(async () => {
  keys = await createBlobVapidKeys({ connectionString: await newAccount() }).keys();
});

describe('what is sent to a push service', () => {
  it('is read by the browser that it is for, and by no other', async () => {
    const browser = service.browser('one');
    expect(await sender.send(browser, PUSH, keys)).toEqual({ kind: 'sent' });
    const [message] = service.received;
    expect(message?.headers).toMatchObject({
      ...{ 'content-encoding': 'aes128gcm', 'content-type': 'application/octet-stream' },
      ...{ ttl: '172800', topic: 'programme', urgency: 'normal' },
    });
    const body = message?.body ?? Buffer.alloc(0);
    expect(browser.read(body)).toBe(PUSH.text);
    expect(body.includes('2026-11-25')).toBe(false);
    expect(() => service.browser('one').read(body)).toThrow();
  });

  it('says who sends, by the key that the browser has subscribed with, and whom to write to', async () => {
    await sender.send(service.browser('one'), PUSH, keys);
    const [message] = service.received;
    if (message === undefined) throw new Error('Nothing came');
    const { key, claims } = vapidOf(message);
    expect(key).toBe(keys.publicKey);
    expect(claims).toMatchObject({ aud: `http://${message.headers.host}`, sub: 'mailto:niab@example.fr' });
    const hours = (Number(claims['exp']) - Date.now() / 1_000) / 3_600;
    expect(hours).toBeGreaterThan(0);
    // RFC 8292 refuses more than a day.
    expect(hours).toBeLessThanOrEqual(24);
  });

  it.each([404, 410])('is for nobody any more where it answers %i', async (status) => {
    service.answer('one', { status });
    expect(await sender.send(service.browser('one'), PUSH, keys)).toEqual({ kind: 'gone' });
  });

  it.each([
    [429, { 'retry-after': '90' }, 90, true],
    [503, { 'retry-after': 'nonsense' }, null, false],
    [500, {}, null, false],
  ])('may do later where it answers %i', async (status, headers, afterSeconds, isBusy) => {
    service.answer('one', { status, headers: headers });
    expect(await sender.send(service.browser('one'), PUSH, keys)).toEqual({
      ...{ kind: 'later', why: `127.0.0.1: ${status}`, afterSeconds, isBusy },
    });
  });

  it.each([400, 401, 403, 413])('will not do later either where it answers %i', async (status) => {
    service.answer('one', { status });
    const outcome = await sender.send(service.browser('one'), PUSH, keys);
    expect(outcome).toEqual({ kind: 'refused', why: `127.0.0.1: ${status}` });
  });

  it('goes nowhere else, wherever the service leads', async () => {
    const other = service.browser('other');
    service.answer('one', { status: 307, headers: { location: other.endpoint } });
    expect(await sender.send(service.browser('one'), PUSH, keys)).toMatchObject({ kind: 'refused' });
    expect(service.received.map(({ path }) => path)).toEqual(['/one']);
  });

  it('may do later where nobody answers, or not in time', async () => {
    const { promise, resolve } = Promise.withResolvers<{ status: number }>();
    service.answer('slow', () => promise);
    const impatient = createWebPushSender({ contact: '', allows: service.allows, patienceMs: 200 });
    expect(await impatient.send(service.browser('slow'), PUSH, keys)).toMatchObject({
      ...{ kind: 'later', why: '127.0.0.1: TimeoutError' },
    });
    resolve({ status: 201 });
    const anywhere = createWebPushSender({ contact: '', allows: () => true });
    expect(await anywhere.send(testBrowser('http://127.0.0.1:9/x'), PUSH, keys)).toMatchObject({
      kind: 'later',
    });
  });

  it('is not sent where the address is of no push service, however it came into the store', async () => {
    const real = createWebPushSender({ contact: '' });
    expect(await real.send(service.browser('one'), PUSH, keys)).toEqual({
      ...{ kind: 'refused', why: 'no address of a push service' },
    });
    expect(service.received).toEqual([]);
  });

  it('is not sent where the browser’s key is none', async () => {
    const browser = service.browser('one');
    const p256dh = `B${'A'.repeat(86)}`;
    const outcome = await sender.send({ ...browser, keys: { ...browser.keys, p256dh } }, PUSH, keys);
    expect(outcome).toMatchObject({
      kind: 'refused',
      why: expect.stringMatching(/^not encrypted/) as string,
    });
    expect(service.received).toEqual([]);
  });
});
