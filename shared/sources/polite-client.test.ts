import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PoliteClient, type PoliteClientOptions } from './polite-client.ts';

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

const HOST = 'site.example';
const PAGE = `https://${HOST}/page`;

/** A real local server that plays the sites, as the sample site does; paths begin with the site's host. */
let server: ReturnType<typeof createServer>;
let baseUrl: string;
let routes: Map<string, Handler>;
let seen: { path: string; headers: IncomingMessage['headers'] }[];

beforeEach(async () => {
  routes = new Map([[`/${HOST}/robots.txt`, answer(404)]]);
  seen = [];
  server = createServer((request, response) => {
    const path = request.url ?? '';
    seen.push({ path, headers: request.headers });
    (routes.get(path) ?? answer(404))(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

function answer(status: number, body: string | Buffer = '', headers: Record<string, string> = {}): Handler {
  return (_, response) => {
    response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', ...headers });
    response.end(body);
  };
}

/** Answers in turn; the last one for good. */
function inTurn(...handlers: Handler[]): Handler {
  let count = 0;
  return (request, response) => {
    const handler = handlers[Math.min(count, handlers.length - 1)];
    count += 1;
    handler?.(request, response);
  };
}

/** A clock that only the client's own waiting moves on. */
function simulatedTime(): Pick<PoliteClientOptions, 'clock' | 'wait'> & {
  waits: number[];
  pass(ms: number): void;
} {
  let now = Date.parse('2026-08-20T08:00:00Z');
  const waits: number[] = [];
  return {
    waits,
    pass: (ms) => {
      now += ms;
    },
    clock: { now: () => new Date(now) },
    wait: (ms) => {
      waits.push(ms);
      now += ms;
      return Promise.resolve();
    },
  };
}

function clientWith(options: Partial<PoliteClientOptions> = {}): PoliteClient {
  return new PoliteClient({
    hosts: [HOST, 'other.example'],
    contact: 'cinema@example.org',
    sitesBaseUrl: baseUrl,
    ...simulatedTime(),
    ...options,
  });
}

function asked(path: string): number {
  return seen.filter((request) => request.path === path).length;
}

const at = (path: string): string => `/${HOST}${path}`;

describe('a page', () => {
  it('comes with what is needed to ask again later', async () => {
    routes.set(
      at('/page'),
      answer(200, 'Bonjour', { etag: '"1"', 'last-modified': 'Thu, 20 Aug 2026 06:00:00 GMT' }),
    );

    expect(await clientWith().fetch(PAGE)).toEqual({
      status: 'ok',
      body: 'Bonjour',
      contentType: 'text/html; charset=utf-8',
      etag: '"1"',
      lastModified: 'Thu, 20 Aug 2026 06:00:00 GMT',
    });
  });

  it('is asked for honestly, with a contact', async () => {
    routes.set(at('/page'), answer(200));
    await clientWith().fetch(PAGE);
    expect(seen.at(-1)?.headers['user-agent']).toMatch(/^NIAB\/.*contact: cinema@example\.org/u);
  });

  it('is not sent again when it has not changed', async () => {
    routes.set(at('/page'), (request, response) => {
      const unchanged =
        request.headers['if-none-match'] === '"1"' && request.headers['if-modified-since'] === 'then';
      answer(unchanged ? 304 : 500)(request, response);
    });
    const page = await clientWith().fetch(PAGE, { etag: '"1"', lastModified: 'then' });
    expect(page).toEqual({ status: 'not-modified' });
  });

  it.each([
    ['the header', Buffer.from('Août', 'latin1'), 'text/html; charset=iso-8859-1'],
    ['the page itself', Buffer.from('<meta charset="windows-1252">Août', 'latin1'), 'text/html'],
    ['a byte order mark', Buffer.from('\uFEFFAoût', 'utf8'), 'text/html; charset=iso-8859-1'],
    ['nobody: UTF-8', Buffer.from('Août', 'utf8'), 'text/html'],
    ['a name that nobody knows: UTF-8', Buffer.from('Août', 'utf8'), 'text/html; charset=klingon'],
  ])('is decoded by the charset that %s names', async (_, body, contentType) => {
    routes.set(at('/page'), answer(200, body, { 'content-type': contentType }));
    expect(await clientWith().fetch(PAGE)).toMatchObject({ body: expect.stringMatching(/Août$/u) as string });
  });

  it('may be 5 MB', async () => {
    routes.set(at('/page'), answer(200, 'x'.repeat(5_000_000)));
    const page = await clientWith().fetch(PAGE);
    expect(page.status === 'ok' && page.body.length).toBe(5_000_000);
  });

  it('may not be larger than 10 MB, nor grow to it when unpacked', async () => {
    routes.set(at('/page'), answer(200, 'x'.repeat(10_000_001)));
    routes.set(at('/bomb'), answer(200, gzipSync('x'.repeat(10_000_001)), { 'content-encoding': 'gzip' }));
    const client = clientWith();
    await expect(client.fetch(PAGE)).rejects.toMatchObject({ code: 'page-too-large' });
    await expect(client.fetch(`https://${HOST}/bomb`)).rejects.toMatchObject({ code: 'page-too-large' });
    expect(asked(at('/page'))).toBe(1);
  });

  it('that does not exist is said to be not found', async () => {
    await expect(clientWith().fetch(PAGE)).rejects.toMatchObject({ code: 'not-found', permanent: true });
  });
});

describe('addresses', () => {
  it.each([
    'https://elsewhere.example/page',
    `http://${HOST}/page`,
    `https://${HOST}:8443/page`,
    `https://user@${HOST}/page`,
    'file:///etc/passwd',
    'nonsense',
  ])('%s is not asked for', async (url) => {
    await expect(clientWith().fetch(url)).rejects.toMatchObject({ code: 'host-not-allowed', field: 'url' });
    expect(seen).toEqual([]);
  });

  it('are followed when they move to a known site', async () => {
    routes.set('/other.example/robots.txt', answer(404));
    routes.set(at('/page'), answer(301, '', { location: '/moved?to=2' }));
    routes.set(at('/moved?to=2'), answer(302, '', { location: 'https://other.example/there' }));
    routes.set('/other.example/there', answer(200, 'here'));
    expect(await clientWith().fetch(PAGE)).toMatchObject({ body: 'here' });
  });

  it('are not followed elsewhere, nor for ever', async () => {
    routes.set(at('/page'), answer(302, '', { location: 'https://elsewhere.example/' }));
    routes.set(at('/loop'), answer(302, '', { location: '/loop' }));
    routes.set(at('/nowhere'), answer(302));
    const client = clientWith();
    await expect(client.fetch(PAGE)).rejects.toMatchObject({ code: 'host-not-allowed' });
    await expect(client.fetch(`https://${HOST}/loop`)).rejects.toMatchObject({ code: 'fetch-failed' });
    await expect(client.fetch(`https://${HOST}/nowhere`)).rejects.toMatchObject({ code: 'fetch-failed' });
    expect(asked(at('/loop'))).toBe(6);
  });

  it('carry a key to the site and to nobody else', async () => {
    const client = clientWith({ secretParameters: { [HOST]: { api_key: 'hush' } } });
    const error = await client.fetch(`${PAGE}?q=1`).catch((thrown: unknown) => thrown);
    expect(seen.at(-1)?.path).toBe(at('/page?q=1&api_key=hush'));
    expect(String(error)).not.toContain('hush');
  });
});

describe('robots.txt', () => {
  it('is obeyed, and read once a day', async () => {
    const time = simulatedTime();
    const client = clientWith(time);
    routes.set(at('/robots.txt'), answer(200, 'User-agent: *\nDisallow: /private/'));
    routes.set(at('/page'), answer(200));
    await client.fetch(PAGE);
    await expect(client.fetch(`https://${HOST}/private/x`)).rejects.toMatchObject({
      code: 'robots-disallowed',
    });
    expect(asked(at('/private/x'))).toBe(0);
    expect(asked(at('/robots.txt'))).toBe(1);
    time.pass(86_400_000);
    await client.fetch(PAGE);
    expect(asked(at('/robots.txt'))).toBe(2);
  });

  it('may address us by name', async () => {
    routes.set(at('/robots.txt'), answer(200, 'User-agent: *\nAllow: /\n\nUser-agent: NIAB\nDisallow: /'));
    await expect(clientWith().fetch(PAGE)).rejects.toMatchObject({
      code: 'robots-disallowed',
      permanent: true,
    });
  });

  it.each([404, 401, 403])('that answers %i forbids nothing', async (status) => {
    routes.set(at('/robots.txt'), answer(status));
    routes.set(at('/page'), answer(200, 'ok'));
    expect(await clientWith().fetch(PAGE)).toMatchObject({ status: 'ok' });
  });

  it('that cannot be read forbids everything for a while, and later pages do not ask for it each', async () => {
    const time = simulatedTime();
    const client = clientWith(time);
    routes.set(at('/robots.txt'), answer(503));
    routes.set(at('/page'), answer(200));
    for (let page = 0; page < 3; page += 1) {
      await expect(client.fetch(PAGE)).rejects.toMatchObject({ code: 'robots-disallowed', permanent: false });
    }
    expect(asked(at('/robots.txt'))).toBe(3);
    expect(asked(at('/page'))).toBe(0);

    routes.set(at('/robots.txt'), answer(404));
    time.pass(600_000);
    expect(await client.fetch(PAGE)).toMatchObject({ status: 'ok' });
  });

  it('that cannot be reached forbids everything', async () => {
    routes.set(at('/robots.txt'), (request) => request.socket.destroy());
    await expect(clientWith().fetch(PAGE)).rejects.toMatchObject({ code: 'robots-disallowed' });
  });

  it('may move', async () => {
    routes.set(at('/robots.txt'), answer(301, '', { location: '/rules.txt' }));
    routes.set(at('/rules.txt'), answer(200, 'User-agent: *\nDisallow: /page'));
    await expect(clientWith().fetch(PAGE)).rejects.toMatchObject({ code: 'robots-disallowed' });
  });

  it('may ask for longer pauses', async () => {
    const time = simulatedTime();
    routes.set(at('/robots.txt'), answer(200, 'User-agent: *\nCrawl-delay: 10'));
    routes.set(at('/page'), answer(200));
    const client = clientWith(time);
    await client.fetch(PAGE);
    await client.fetch(PAGE);
    expect(time.waits.at(-1)).toBe(10_000);
  });
});

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

  it('a refusal ends all requests to the host for a day', async () => {
    const time = simulatedTime();
    const client = clientWith(time);
    routes.set(at('/page'), answer(403));
    routes.set(at('/other'), answer(200));
    await expect(client.fetch(PAGE)).rejects.toMatchObject({ code: 'fetch-refused', permanent: true });
    await expect(client.fetch(`https://${HOST}/other`)).rejects.toMatchObject({ code: 'fetch-refused' });
    expect(asked(at('/page'))).toBe(1);
    expect(asked(at('/other'))).toBe(0);
    time.pass(86_400_001);
    expect(await client.fetch(`https://${HOST}/other`)).toMatchObject({ status: 'ok' });
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
