import { app, output } from '@azure/functions';
import { describe, expect, test } from 'vitest';
import { useHosts } from '#test/support/host.ts';

const start = useHosts();

describe('An HTTP function', () => {
  test('gets method, parameters, query, headers and body, and answers with status and headers', async () => {
    const { url } = await start({
      register: () =>
        app.http('week-put', {
          methods: ['PUT'],
          route: 'weeks/{week}',
          handler: async (request) => ({
            status: 201,
            headers: { 'x-seen': request.headers.get('x-sent') ?? '' },
            jsonBody: {
              week: request.params['week'],
              tags: request.query.getAll('tag'),
              body: await request.json(),
              url: request.url,
            },
          }),
        }),
    });
    const response = await fetch(`${url}/api/weeks/2026-11-25?tag=a&tag=b`, {
      method: 'PUT',
      headers: { 'x-sent': 'header', 'content-type': 'application/json' },
      body: JSON.stringify({ reason: 'été' }),
    });
    expect(response.status).toBe(201);
    expect(response.headers.get('x-seen')).toBe('header');
    expect(response.headers.get('content-type')).toBe('application/json');
    expect(await response.json()).toEqual({
      week: '2026-11-25',
      tags: ['a,b'],
      body: { reason: 'été' },
      url: `${url}/api/weeks/2026-11-25?tag=a&tag=b`,
    });
  });

  test('gets the values of a name that comes twice as the real host tells them, in one', async () => {
    const { url } = await start({
      register: () =>
        app.http('query', {
          handler: ({ query }) => ({
            jsonBody: [query.getAll('room1'), query.get('empty'), query.get('none')],
          }),
        }),
    });
    const answers = async (search: string): Promise<unknown> =>
      (await fetch(`${url}/api/query${search}`)).json();
    expect(await answers('?room1=A&room1=B%26C&empty=')).toEqual([['A,B&C'], '', null]);
    expect(await answers('')).toEqual([[], null, null]);
  });

  test('is not found under another path, nor by another method', async () => {
    const { url } = await start({
      register: () => {
        app.http('settings-get', { methods: ['GET'], route: 'settings', handler: () => ({ body: 'read' }) });
        app.http('settings-put', {
          methods: ['PUT'],
          route: 'settings',
          handler: () => ({ body: 'written' }),
        });
      },
    });
    expect((await fetch(`${url}/api/setting`)).status).toBe(404);
    expect((await fetch(`${url}/settings`)).status).toBe(404);
    const refused = await fetch(`${url}/api/settings`, { method: 'DELETE' });
    expect([refused.status, await refused.text(), refused.headers.get('allow')]).toEqual([404, '', null]);
    expect(await (await fetch(`${url}/api/settings`, { method: 'PUT' })).text()).toBe('written');
  });

  test('without a route has its name as route, and the route prefix of host.json holds', async () => {
    const { url } = await start({
      hostJson: { version: '2.0', extensions: { http: { routePrefix: 'v1' } } },
      register: () => app.http('health', { handler: () => ({ body: 'alive' }) }),
    });
    expect(await (await fetch(`${url}/v1/health`)).text()).toBe('alive');
    expect((await fetch(`${url}/api/health`)).status).toBe(404);
  });

  test('that answers nothing is 204, that throws is 500 and its error is in the log', async () => {
    const { url, log } = await start({
      register: () => {
        app.http('nothing', { handler: () => undefined as unknown as object });
        app.http('broken', {
          handler: () => {
            throw new Error('the projector is broken');
          },
        });
      },
    });
    expect((await fetch(`${url}/api/nothing`)).status).toBe(204);
    const failed = await fetch(`${url}/api/broken`);
    expect(failed.status).toBe(500);
    expect(await failed.text()).toBe('');
    expect(log.find((line) => line.level === 'error')).toMatchObject({
      category: 'Function.broken',
      function: 'broken',
      message: expect.stringContaining('the projector is broken') as string,
    });
  });

  test('is not bothered with a body beyond the limit', async () => {
    let calls = 0;
    const { url } = await start({
      settings: { FUNCTIONS_REQUEST_BODY_SIZE_LIMIT: '1000' },
      register: () =>
        app.http('upload', {
          handler: async (request) => {
            calls++;
            return { body: String((await request.arrayBuffer()).byteLength) };
          },
        }),
    });
    const post = (body: string | ReadableStream): Promise<Response> =>
      fetch(`${url}/api/upload`, { method: 'POST', body, duplex: 'half' });
    expect(await (await post('x'.repeat(1_000))).text()).toBe('1000');
    expect((await post('x'.repeat(1_001))).status).toBe(500);
    const unannounced = new Blob(['x'.repeat(2_000)]).stream();
    expect((await post(unannounced)).status).toBe(500);
    expect(calls).toBe(1);
  });

  test('that takes longer than functionTimeout fails', async () => {
    const { url, log } = await start({
      hostJson: { version: '2.0', functionTimeout: '00:00:00.100' },
      register: () =>
        app.http('slow', {
          handler: () => new Promise((resolve) => setTimeout(resolve, 400, { body: 'late' })),
        }),
    });
    expect((await fetch(`${url}/api/slow`)).status).toBe(500);
    expect(log.some((line) => line.message.includes('Timeout value of 100 ms exceeded'))).toBe(true);
  });

  test('that is disabled by its setting is not there', async () => {
    const { url, functions } = await start({
      settings: { 'AzureWebJobs.admin.Disabled': 'true' },
      register: () => {
        app.http('admin', { handler: () => ({}) });
        app.http('open', { handler: () => ({}) });
      },
    });
    expect(functions).toEqual(['open']);
    expect((await fetch(`${url}/api/admin`)).status).toBe(404);
  });

  test('that wants what this host does not do fails or is refused, and does not seem to work', async () => {
    const { url } = await start({
      register: () => app.http('cookie', { handler: () => ({ cookies: [{ name: 'seen', value: 'yes' }] }) }),
    });
    expect((await fetch(`${url}/api/cookie`)).status).toBe(500);
    const sends = start({
      register: () =>
        app.http('sends', {
          extraOutputs: [output.storageQueue({ queueName: 'pages', connection: 'AzureWebJobsStorage' })],
          handler: () => ({}),
        }),
    });
    await expect(sends).rejects.toThrow('Function "sends": this host has no output binding "queue"');
  });

  test('of a name that is taken is refused at the start', async () => {
    const twice = start({
      functionFiles: [],
      register: () => {
        app.http('twin', { handler: () => ({}) });
        app.http('Twin', { handler: () => ({}) });
      },
    });
    await expect(twice).rejects.toThrow('Two functions are called "Twin"');
  });
});
