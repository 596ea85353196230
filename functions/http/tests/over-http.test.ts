import { readFileSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { text } from 'node:stream/consumers';
import { beforeAll, describe, expect, it } from 'vitest';
import { startHost, type Host } from '#local/host/start-host.ts';
import { problemSchema } from '#shared/api/contract/problem.ts';
import { principal, useCinema, WEEK } from './served-cinema.ts';

const cinema = useCinema('static-web-apps');
const manager = principal('manager');
let host: Host;

beforeAll(async () => {
  host = await startHost({
    functionFiles: ['functions/http/*.ts'],
    hostJson: JSON.parse(readFileSync('host.json', 'utf8')),
    settings: {},
    port: 0,
    log: () => undefined,
  });
  return () => host.stop();
});

interface Answer {
  status: number;
  headers: Record<string, unknown>;
  body: string;
}

/** A request whose path is sent as it is written. */
async function send(
  method: string,
  path: string,
  headers: Record<string, string> = manager,
  body?: string,
): Promise<Answer> {
  const { promise, resolve, reject } = Promise.withResolvers<Answer>();
  const request = httpRequest({ host: '127.0.0.1', port: host.port, method, path, headers }, (response) => {
    text(response).then(
      (body) => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
      reject,
    );
  });
  request.once('error', reject);
  request.end(body);
  return promise;
}

const SPELLINGS = ['/api/weeks', '/API/weeks', '/Api/WEEKS', '/aPi/Weeks/', '/api/weeks/'];

describe('over HTTP the API', () => {
  it.each(SPELLINGS)('wants its manager, however its address is written: %s', async (path) => {
    const other = { identityProvider: 'github', userDetails: 'x', userRoles: ['manager'] };
    const header = Buffer.from(JSON.stringify(other)).toString('base64');
    expect((await send('GET', path, {})).status).toBe(401);
    expect((await send('GET', path, principal('authenticated'))).status).toBe(403);
    expect((await send('GET', path, { 'x-ms-client-principal': header })).status).toBe(403);
    expect((await send('GET', path)).status).toBe(200);
  });

  it.each([
    '/api/weeks/../../settings',
    '/api/weeks/..%2f..%2fsettings',
    '/api/%2e%2e/settings',
    '//api/settings',
  ])('knows one address for each thing: %s is none', async (path) => {
    expect([400, 404]).toContain((await send('GET', path)).status);
  });

  it.each([
    ['HEAD', '/api/weeks'],
    ['OPTIONS', '/api/settings'],
    ['TRACE', '/api/weeks'],
    ['POST', '/api/settings'],
    ['DELETE', '/api/settings'],
    ['PATCH', '/api/settings'],
    ['PUT', '/api/weeks'],
    ['POST', `/api/weeks/${WEEK}/programme`],
  ])('has no other methods: %s %s', async (method, path) => {
    const headers = { ...manager, 'x-http-method-override': 'GET', 'access-control-request-method': 'PUT' };
    const answer = await send(method, path, headers);
    expect([answer.status, answer.body]).toEqual([404, '']);
  });

  it('lets no other site read: no answer allows an origin', async () => {
    const headers = { ...manager, origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' };
    for (const [method, path] of [
      ['GET', '/api/weeks'],
      ['OPTIONS', '/api/weeks'],
      ['GET', '/api/health'],
    ] as const) {
      const names = Object.keys((await send(method, path, headers)).headers);
      expect(names.filter((name) => name.startsWith('access-control-'))).toEqual([]);
    }
  });

  it.each([
    undefined,
    'text/plain',
    'text/plain; application/json',
    'application/x-www-form-urlencoded',
    'application/jsonp',
  ])('takes from no form what is not called JSON: %s', async (type) => {
    const headers = {
      ...manager,
      'if-match': '"0"',
      ...(type === undefined ? {} : { 'content-type': type }),
    };
    const calls = [
      ['PUT', '/api/settings'],
      ['PUT', `/api/weeks/${WEEK}/programme`],
      ['PUT', `/api/weeks/${WEEK}/actuals`],
      ['PUT', '/api/tickets'],
      ['POST', '/api/settings/evaluation'],
    ] as const;
    for (const [method, path] of calls) {
      const answer = await send(method, path, headers, '{"rooms":null}');
      expect(problemSchema.parse(JSON.parse(answer.body))).toMatchObject({
        code: 'unsupported-media-type',
        status: 415,
      });
    }
    expect(await cinema.services().operational.listDecisionHistory(WEEK)).toEqual([]);
  });

  it.each([undefined, 'text/plain', 'multipart/form-data; boundary=x', 'application/x-www-form-urlencoded'])(
    'takes no file from a form, for none can call it CSV: %s',
    async (type) => {
      const headers = { ...manager, ...(type === undefined ? {} : { 'content-type': type }) };
      const { status } = await send('POST', '/api/tickets/preview', headers, 'Date;Salle;Film;Billets\n');
      expect(status).toBe(415);
      const csv = { ...manager, 'content-type': 'text/csv' };
      expect((await send('POST', '/api/tickets/preview', csv, 'Date;Salle;Film;Billets\n')).status).toBe(200);
    },
  );

  it('keeps its answers from shared caches, and calls them what they are', async () => {
    const read = await send('GET', '/api/weeks');
    expect(read.headers).toMatchObject({
      'cache-control': 'private, no-cache',
      'content-type': 'application/json',
    });
    const refused = await send('GET', '/api/weeks', {});
    expect(refused.headers).toMatchObject({
      'cache-control': 'no-store',
      'content-type': 'application/problem+json',
      'x-content-type-options': 'nosniff',
    });
    expect((await send('GET', '/api/health', {})).headers).toMatchObject({ 'cache-control': 'no-store' });
  });

  it('writes nothing of a request into a header of its answer', async () => {
    const hostile = '%0d%0aset-cookie:%20a=b';
    const answers = [
      await send('GET', `/api/weeks/${hostile}`),
      await send('GET', `/api/weeks/${WEEK}/evaluation?room=1:${hostile}&${hostile}=1`),
      await send('GET', '/api/weeks', {
        ...manager,
        'if-none-match': '"x", W/"*"',
        'x-forwarded-host': 'evil.example',
      }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([400, 422, 200]);
    for (const { headers } of answers) {
      expect(headers['set-cookie']).toBeUndefined();
      expect(JSON.stringify(headers)).not.toContain('evil.example');
    }
  });

  it('is asked by a query of any length the host lets through, and answers it as any other', async () => {
    const long = (length: number) => `/api/weeks/${WEEK}/evaluation?room=1:${'x'.repeat(length)}`;
    expect((await send('GET', long(8_000))).status).toBe(400);
    expect(
      (await send('GET', `/api/weeks/${WEEK}/evaluation?${'a=1&'.repeat(2_000)}room=1:grand`)).status,
    ).toBe(200);
  });

  it.each([
    '"9999999999"',
    '"-1"',
    '"1e3"',
    '3',
    '*',
    'W/"0"',
    '"0", "1"',
    `"${'9'.repeat(5_000)}"`,
    '"0x1"',
    '"٣"',
  ])('takes no version that is none: If-Match %s', async (version) => {
    const headers = {
      ...manager,
      'content-type': 'application/json',
      'if-match': encodeURI(version).replaceAll('%22', '"'),
    };
    const answer = await send('PUT', '/api/settings', headers, '{}');
    expect(JSON.parse(answer.body)).toMatchObject({ status: 400, errors: [{ field: 'If-Match' }] });
  });
});
