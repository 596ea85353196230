import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import {
  answer,
  asked,
  at,
  clientWith,
  HOST,
  PAGE,
  routes,
  seen,
  simulatedTime,
  useSites,
} from './polite-client.harness.ts';

useSites();

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
      await expect(client.fetch(PAGE)).rejects.toMatchObject({ code: 'fetch-failed', permanent: false });
    }
    expect(asked(at('/robots.txt'))).toBe(3);
    expect(asked(at('/page'))).toBe(0);

    routes.set(at('/robots.txt'), answer(404));
    time.pass(600_000);
    expect(await client.fetch(PAGE)).toMatchObject({ status: 'ok' });
  });

  it('that cannot be reached forbids everything', async () => {
    routes.set(at('/robots.txt'), (request) => request.socket.destroy());
    await expect(clientWith().fetch(PAGE)).rejects.toMatchObject({ code: 'fetch-failed' });
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

  it('is not asked about an API whose terms allow robots, but about all else of the host', async () => {
    const api = `https://${HOST}/api/rest_v1/`;
    const client = clientWith({ allowedByTerms: [api] });
    routes.set(at('/robots.txt'), answer(200, 'User-agent: *\nDisallow: /api/'));
    for (const path of ['/api/rest_v1/views', '/api/other', '/api/page']) routes.set(at(path), answer(200));
    expect(await client.fetch(`${api}views`)).toMatchObject({ status: 'ok' });
    expect(asked(at('/robots.txt'))).toBe(0);
    for (const path of ['/api/other', '/api/rest_v1/../page', '/api/rest_v1/%2e%2e/page']) {
      await expect(client.fetch(`https://${HOST}${path}`)).rejects.toMatchObject({
        code: 'robots-disallowed',
      });
    }
    expect([asked(at('/api/other')), asked(at('/api/page'))]).toEqual([0, 0]);
  });

  it('is asked where an API redirects to a page that its terms do not speak of', async () => {
    const client = clientWith({ allowedByTerms: [`https://${HOST}/api/rest_v1/`] });
    routes.set(at('/robots.txt'), answer(200, 'User-agent: *\nDisallow: /private'));
    routes.set(at('/api/rest_v1/x'), answer(301, '', { location: '/private' }));
    await expect(client.fetch(`https://${HOST}/api/rest_v1/x`)).rejects.toMatchObject({
      code: 'robots-disallowed',
    });
  });
});
