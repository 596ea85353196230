import { describe, expect, it } from 'vitest';
import {
  answer,
  asked,
  at,
  clientWith,
  HOST,
  inTurn,
  PAGE,
  routes,
  seen,
  simulatedTime,
  useSites,
  type Handler,
} from './polite-client.harness.ts';

useSites();

describe('pauses', () => {
  it('lie between 2 and 5 s', async () => {
    const time = simulatedTime();
    routes.set(at('/page'), answer(200));
    const draws = [0, 0, 1, 0.5];
    const client = clientWith({ ...time, random: () => draws.shift() ?? 0 });
    await client.fetch(PAGE);
    await client.fetch(PAGE);
    await client.fetch(PAGE);
    expect(time.waits).toEqual([2_000, 2_000, 5_000]);
  });

  it('are not needed after a long time, nor between two hosts', async () => {
    const time = simulatedTime();
    routes.set('/other.example/page', answer(200));
    routes.set(at('/page'), answer(200));
    const client = clientWith(time);
    await client.fetch(PAGE);
    time.pass(60_000);
    await client.fetch(PAGE);
    expect(time.waits).toHaveLength(1);
    await client.fetch('https://other.example/page');
    expect(time.waits).toHaveLength(2);
  });

  it('stay short when the clock is set back', async () => {
    const time = simulatedTime();
    routes.set(at('/page'), answer(200));
    const client = clientWith(time);
    await client.fetch(PAGE);
    time.pass(-7 * 86_400_000);
    await client.fetch(PAGE);
    expect(Math.max(...time.waits)).toBeLessThanOrEqual(5_000);
  });

  it('a host is asked one thing at a time, two hosts side by side', async () => {
    const open = new Map<string, number>();
    const most = { perHost: 0, inAll: 0 };
    const slowly: Handler = (request, response) => {
      const host = request.url?.split('/')[1] ?? '';
      open.set(host, (open.get(host) ?? 0) + 1);
      most.perHost = Math.max(most.perHost, ...open.values());
      most.inAll = Math.max(
        most.inAll,
        [...open.values()].reduce((sum, count) => sum + count, 0),
      );
      setTimeout(() => {
        open.set(host, (open.get(host) ?? 0) - 1);
        answer(200)(request, response);
      }, 30);
    };
    for (const page of ['/a', '/b', '/c']) {
      routes.set(at(page), slowly);
      routes.set(`/other.example${page}`, slowly);
    }
    const client = clientWith({ minDelayMs: 0, maxDelayMs: 0 });
    const paths = ['/a', '/broken', '/b', '/c'];
    const urls = [HOST, 'other.example'].flatMap((host) => paths.map((path) => `https://${host}${path}`));
    const results = await Promise.allSettled(urls.map((url) => client.fetch(url)));
    const expected = ['fulfilled', 'rejected', 'fulfilled', 'fulfilled'];
    expect(results.map((result) => result.status)).toEqual([...expected, ...expected]);
    expect(most).toEqual({ perHost: 1, inAll: 2 });
  });
});

describe('trouble', () => {
  it('that passes is waited out', async () => {
    const time = simulatedTime();
    routes.set(
      at('/page'),
      inTurn(answer(500), (request) => request.socket.destroy(), answer(200, 'at last')),
    );
    expect(await clientWith(time).fetch(PAGE)).toMatchObject({ body: 'at last' });
    expect(asked(at('/page'))).toBe(3);
  });

  it('that does not pass is given up after two more attempts, and may be tried again later', async () => {
    routes.set(at('/page'), answer(502));
    await expect(clientWith().fetch(PAGE)).rejects.toMatchObject({ code: 'fetch-failed', permanent: false });
    expect(asked(at('/page'))).toBe(3);
  });

  it.each([
    [401, {}],
    [402, {}],
    [403, {}],
    [405, {}],
    [406, {}],
    [451, {}],
    [202, {}],
    [202, { 'x-amzn-waf-action': 'challenge' }],
    [204, {}],
    [206, {}],
    // The wall's mark counts whatever it sends: no page, no "not found", nothing to be repeated.
    [200, { 'x-amzn-waf-action': 'captcha' }],
    [404, { 'cf-mitigated': 'challenge' }],
    [503, { 'cf-mitigated': 'challenge' }],
    [429, { 'cf-mitigated': 'challenge', 'retry-after': '1' }],
  ])('a refusal ends all requests to the host for a day: %i %o', async (status, headers) => {
    const time = simulatedTime();
    const client = clientWith(time);
    routes.set(at('/page'), answer(status, '', headers));
    routes.set(at('/other'), answer(200));
    routes.set('/other.example/page', answer(200));
    await expect(client.fetch(PAGE)).rejects.toMatchObject({ code: 'fetch-refused', permanent: true });
    await expect(client.fetch(`https://${HOST}/other`)).rejects.toMatchObject({ code: 'fetch-refused' });
    expect(asked(at('/page'))).toBe(1);
    expect(asked(at('/other'))).toBe(0);
    expect(await client.fetch('https://other.example/page')).toMatchObject({ status: 'ok' });
    time.pass(86_400_001);
    expect(await client.fetch(`https://${HOST}/other`)).toMatchObject({ status: 'ok' });
  });

  it.each([404, 410, 400, 418])('%i is no refusal: other pages are asked for', async (status) => {
    const client = clientWith();
    routes.set(at('/page'), answer(status));
    routes.set(at('/other'), answer(200));
    await expect(client.fetch(PAGE)).rejects.not.toMatchObject({ code: 'fetch-refused' });
    expect(await client.fetch(`https://${HOST}/other`)).toMatchObject({ status: 'ok' });
  });

  it.each([
    [202, {}],
    [403, { 'cf-mitigated': 'challenge' }],
  ])('a challenge in place of robots.txt is a refusal: %i', async (status, headers) => {
    const client = clientWith();
    routes.set(at('/robots.txt'), answer(status, '<script>', headers));
    routes.set(at('/page'), answer(200));
    await expect(client.fetch(PAGE)).rejects.toMatchObject({ code: 'fetch-refused' });
    await expect(client.fetch(PAGE)).rejects.toMatchObject({ code: 'fetch-refused' });
    expect([asked(at('/robots.txt')), asked(at('/page'))]).toEqual([1, 0]);
  });

  it.each([429, 503])('%i with Retry-After is obeyed', async (status) => {
    const time = simulatedTime();
    routes.set(at('/page'), inTurn(answer(status, '', { 'retry-after': '30' }), answer(200, 'ok')));
    expect(await clientWith(time).fetch(PAGE)).toMatchObject({ body: 'ok' });
    expect(time.waits).toContain(30_000);
  });

  it('Retry-After may be a date', async () => {
    const time = simulatedTime();
    const later = new Date(Date.parse('2026-08-20T08:00:20Z')).toUTCString();
    routes.set(at('/page'), inTurn(answer(503, '', { 'retry-after': later }), answer(200, 'ok')));
    await clientWith({ ...time, minDelayMs: 0, maxDelayMs: 0 }).fetch(PAGE);
    expect(time.waits).toEqual([20_000]);
  });

  it('a host that asks for an hour is left alone for an hour', async () => {
    const time = simulatedTime();
    const client = clientWith(time);
    routes.set(at('/page'), inTurn(answer(429, '', { 'retry-after': '3600' }), answer(200)));
    await expect(client.fetch(PAGE)).rejects.toMatchObject({ code: 'fetch-refused' });
    await expect(client.fetch(PAGE)).rejects.toMatchObject({ code: 'fetch-refused' });
    expect(asked(at('/page'))).toBe(1);
    time.pass(3_600_001);
    expect(await client.fetch(PAGE)).toMatchObject({ status: 'ok' });
  });

  it('"too many requests" without a word more is a refusal', async () => {
    routes.set(at('/page'), answer(429));
    await expect(clientWith().fetch(PAGE)).rejects.toMatchObject({ code: 'fetch-refused' });
    expect(asked(at('/page'))).toBe(1);
  });

  it('a page that trickles is cut off', async () => {
    routes.set(at('/page'), (_, response) => {
      response.writeHead(200);
      response.write('a');
    });
    const fetched = clientWith({ timeoutMs: 100 }).fetch(PAGE);
    await expect(fetched).rejects.toMatchObject({ code: 'fetch-failed', permanent: false });
    await expect(fetched).rejects.toThrow('did not answer within 100 ms');
  });

  it('the caller may give up', async () => {
    routes.set(at('/page'), () => undefined);
    const controller = new AbortController();
    const fetched = clientWith().fetch(PAGE, { signal: controller.signal });
    setTimeout(() => controller.abort(new Error('stopping')), 50);
    await expect(fetched).rejects.toThrow('stopping');
    expect(asked(at('/page'))).toBe(1);
  });

  it('any other answer fails', async () => {
    routes.set(at('/page'), answer(418));
    await expect(clientWith().fetch(PAGE)).rejects.toMatchObject({ code: 'fetch-failed', permanent: true });
  });
});

describe('every request is told', () => {
  it('robots.txt, redirects and attempts included, by the host it is meant for', async () => {
    const told: string[] = [];
    routes.set('/other.example/robots.txt', answer(404));
    routes.set(
      at('/page'),
      inTurn(answer(500), answer(301, '', { location: 'https://other.example/there' })),
    );
    routes.set('/other.example/there', inTurn(answer(503), answer(200)));
    const onRequest = (host: string): unknown => told.push(host);
    const client = clientWith();
    await client.fetch(PAGE, { onRequest });
    expect(told).toEqual([HOST, HOST, HOST, 'other.example', 'other.example', 'other.example']);
    expect(told).toHaveLength(seen.length);
  });

  it('but none that is not sent', async () => {
    const told: string[] = [];
    const onRequest = (host: string): unknown => told.push(host);
    const client = clientWith();
    await expect(client.fetch('https://elsewhere.example/', { onRequest })).rejects.toThrow();
    await expect(
      client.fetch(PAGE, { onRequest, signal: AbortSignal.abort(new Error('stopping')) }),
    ).rejects.toThrow('stopping');
    expect([told, seen]).toEqual([[], []]);
    routes.set(at('/page'), answer(403));
    await expect(client.fetch(PAGE, { onRequest })).rejects.toThrow();
    await expect(client.fetch(PAGE, { onRequest })).rejects.toThrow();
    expect(told).toEqual([HOST, HOST]);
  });
});
