import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { pushKeySchema, type PutSubscription } from '#shared/api/contract/subscriptions.ts';
import { testBrowser } from '#shared/push/testing-push-service.ts';
import { useHeldHost } from '../../http/tests/held-host.ts';
import { useCinema } from '../../http/tests/served-cinema.ts';

const cinema = useCinema('static-web-apps');
const host = useHeldHost(cinema, ['functions/public/*.ts']);

const BROWSER = testBrowser('https://fcm.googleapis.com/fcm/send/fv3jabydF5c:APA91bEc8gXeukGXEvq');
const { endpoint, keys } = BROWSER;
const idOf = (text: string): string => createHash('sha256').update(text).digest('hex');

async function send(
  method: string,
  body?: object,
  { topic = 'programme', id = BROWSER.id, type = 'application/json' } = {},
): Promise<{
  status: number;
  told: { code?: string; errors?: { field: string }[] } | null;
  headers: Headers;
}> {
  const answer = await host.ask(`/api/public/subscriptions/${topic}/${id}`, {
    method,
    ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': type } }),
  });
  const text = await answer.text();
  const told = text === '' ? null : (JSON.parse(text) as { code?: string; errors?: { field: string }[] });
  return { status: answer.status, told, headers: answer.headers };
}

const kept = async (id = BROWSER.id) => (await cinema.services().push.subscriptions()).get('programme', id);

describe('a browser that wants to be told', () => {
  it('is given the key to subscribe by, the same for all and ever after', async () => {
    const ask = (): Promise<Response> => host.ask('/api/public/push-key');
    const answers = await Promise.all([ask(), ask(), ask()]);
    const told = await Promise.all(answers.map(async (each) => pushKeySchema.parse(await each.json())));
    const { publicKey } = await cinema.services().push.vapid.keys();
    expect(told).toEqual([{ publicKey }, { publicKey }, { publicKey }]);
    const point = Buffer.from(publicKey, 'base64url');
    expect([point.length, point[0]]).toEqual([65, 4]);
    expect(answers[0].headers.get('cache-control')).toBe('public, max-age=60');
    expect(JSON.stringify(told)).not.toContain('private');
  });

  it('is kept where it is reached, as often as it says so, and forgotten at a word', async () => {
    // As the browser itself writes it.
    const body: PutSubscription & { expirationTime: null } = { endpoint, expirationTime: null, keys };
    expect(await send('PUT', body)).toMatchObject({ status: 204, told: null });
    expect(await send('PUT', body)).toMatchObject({ status: 204 });
    expect(await kept()).toEqual({
      ...{ topic: 'programme', id: BROWSER.id, endpoint, keys, told: null },
    });
    expect(await send('DELETE')).toMatchObject({ status: 204, told: null });
    expect(await kept()).toBeNull();
    expect(await send('DELETE')).toMatchObject({ status: 204 });
  });

  it.each([
    ['https://push.example.com/x', 'endpoint'],
    ['http://fcm.googleapis.com/x', 'endpoint'],
    ['https://169.254.169.254/metadata', 'endpoint'],
    ['https://fcm.googleapis.com:8443/x', 'endpoint'],
    ['https://user:secret@fcm.googleapis.com/x', 'endpoint'],
  ])('names no address that is not of a push service: %s', async (other, field) => {
    const reply = await send('PUT', { endpoint: other, keys }, { id: idOf(other) });
    expect(reply).toMatchObject({ status: 400, told: { code: 'invalid-input', errors: [{ field }] } });
    expect(await kept(idOf(other))).toBeNull();
  });

  it.each([
    [{ ...keys, p256dh: keys.p256dh.slice(0, -1) }, 'keys.p256dh'],
    [{ ...keys, p256dh: `B${'A'.repeat(86)}` }, 'keys.p256dh'],
    [{ ...keys, auth: 'short' }, 'keys.auth'],
    [{ p256dh: keys.p256dh }, 'keys.auth'],
  ])('has keys by which something can be encrypted for it: %j', async (wrong, field) => {
    const reply = await send('PUT', { endpoint, keys: wrong });
    expect(reply).toMatchObject({ status: 400, told: { code: 'invalid-input', errors: [{ field }] } });
    expect(await kept()).toBeNull();
  });

  it.each([
    [{ id: idOf('https://fcm.googleapis.com/other') }, 'id'],
    [{ id: 'x' }, 'id'],
    [{ id: BROWSER.id.toUpperCase() }, 'id'],
    [{ topic: 'films' }, 'topic'],
  ])('is known by its own address, and wants to be told of what there is: %j', async (names, field) => {
    const reply = await send('PUT', { endpoint, keys }, names);
    expect(reply).toMatchObject({ status: 400, told: { errors: [{ field }] } });
    expect(await kept()).toBeNull();
  });

  it('is subscribed by no form of another site, and by no other method', async () => {
    expect(await send('PUT', { endpoint, keys }, { type: 'text/plain' })).toMatchObject({ status: 415 });
    for (const method of ['GET', 'POST', 'PATCH', 'OPTIONS']) {
      const { status, told, headers } = await send(method);
      expect([status, told?.code]).toEqual([405, 'method-not-allowed']);
      expect(headers.get('allow')).toBe('PUT, DELETE');
      expect(headers.get('access-control-allow-origin')).toBeNull();
    }
  });

  it('wakes no database, nor waits for one that sleeps, however many come; beyond a minute’s share they are told when', async () => {
    const { hold, requests } = host.database();
    const { release } = hold();
    const before = requests.length;
    const answers = await Promise.all(
      Array.from({ length: 150 }, (_, n) => send('DELETE', undefined, { id: idOf(String(n)) })),
    );
    await host.ask('/api/public/push-key');
    release();
    expect(requests.length).toBe(before);
    const refused = answers.filter(({ status }) => status === 429);
    expect(answers.filter(({ status }) => status === 204).length + refused.length).toBe(150);
    expect(refused.length).toBeGreaterThan(0);
    for (const { headers } of refused) expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
  });
});
