import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { useApi } from '#functions/v1/tests/served-api.ts';
import { version } from '#shared/version.ts';
import { apiSmokeChecks, type ApiDeployment } from './api-smoke-checks.ts';
import { smokeTest } from './run-smoke-checks.ts';

interface Answer {
  status: number;
  body?: string;
  challenge?: string;
}

const KEY = { kty: 'EC', crv: 'P-256', x: 'x', y: 'y', kid: 'k', alg: 'ES256', use: 'sig' };
/** As it should be; every other call is not found. */
const GOOD: Record<string, Answer> = {
  'GET /api/v1/health': { status: 200, body: '{"status":"alive","version":"abc"}' },
  'GET /.well-known/jwks.json': { status: 200, body: JSON.stringify({ keys: [KEY] }) },
  ...Object.fromEntries(
    [
      ...['POST /api/v1/predict', 'POST /api/v1/programme', 'GET /api/v1/releases', 'GET /api/v1/audit'],
      'GET /api/v1/weeks/2026-11-25/programme',
    ].map((call) => [call, { status: 401, challenge: 'Bearer realm="niab"' }]),
  ),
};

const servers: Server[] = [];
afterEach(() => servers.splice(0).forEach((server) => server.close()));

async function deployed(answers: Record<string, Answer>): Promise<ApiDeployment> {
  const server = createServer((request, response) => {
    const { status, body, challenge } = answers[`${request.method ?? ''} ${request.url ?? ''}`] ?? {
      status: 404,
    };
    response.writeHead(status, challenge === undefined ? {} : { 'www-authenticate': challenge });
    response.end(body);
  }).listen(0, '127.0.0.1');
  servers.push(server);
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { url, version: 'abc', triggers: null, client: null };
}

/** What each check says, with its fault where it fails. */
function said(deployment: ApiDeployment): Promise<string[]> {
  return Promise.all(
    apiSmokeChecks(deployment).map(({ name, run }) =>
      run().then(
        (text) => `✓ ${name}: ${text}`,
        (error: unknown) => `✗ ${name}: ${error instanceof Error ? error.message : String(error)}`,
      ),
    ),
  );
}

describe('The smoke test of the prediction API', () => {
  const api = useApi();

  it('passes the real one, and makes a forecast for a client', async () => {
    const { client, secret } = await api.client(['predict:read']);
    const told = await said({
      url: api.url(),
      version,
      triggers: null,
      client: { id: client.clientId, secret },
    });
    expect(told.slice(0, -1)).toEqual([
      `✓ the prediction API answers: version ${version}`,
      '✓ its keys are published at the root: 1 keys',
      '✓ it wants a token: 5 calls refused',
      '✓ it has nothing of the site: its calls are not found',
    ]);
    expect(told.at(-1)).toMatch(/^✓ a client gets a forecast: \d+ admissions by model [\w.-]+$/);
  });

  it('says whose secret is not taken', async () => {
    const { client } = await api.client(['predict:read']);
    const wrong = { id: client.clientId, secret: 'another' };
    const told = await said({ url: api.url(), version: null, triggers: null, client: wrong });
    expect(told.at(-1)).toBe('✗ a client gets a forecast: POST /api/v1/token answered 401');
  });

  it.each<[string, Record<string, Answer>, string]>([
    [
      'another version',
      { 'GET /api/v1/health': { status: 200, body: '{"status":"alive","version":"old"}' } },
      'version old, not abc',
    ],
    [
      'an app with a route prefix',
      { 'GET /.well-known/jwks.json': { status: 404 } },
      'answered 404 (404: the route prefix',
    ],
    [
      'an app before its first keys',
      { 'GET /.well-known/jwks.json': { status: 503 } },
      'answered 503 (404: the route prefix; 503: npm run rotate-keys)',
    ],
    [
      'no keys',
      { 'GET /.well-known/jwks.json': { status: 200, body: '{"keys":[]}' } },
      'No key is published',
    ],
    ['an open door', { 'POST /api/v1/predict': { status: 200 } }, 'POST /api/v1/predict answered 200'],
    [
      'the door of the site',
      { 'GET /api/v1/audit': { status: 401 } },
      'GET /api/v1/audit answered 401  to a caller',
    ],
    [
      'the app of the site',
      { 'GET /api/weeks': { status: 200 } },
      'GET /api/weeks answered 200: is NIAB_APP',
    ],
    [
      'a page',
      { 'GET /api/v1/health': { status: 200, body: '<html>' } },
      'not answered by the prediction API',
    ],
  ])('reports %s', async (_what, faults, message) => {
    expect((await said(await deployed(GOOD))).filter((line) => line.startsWith('✗'))).toEqual([]);
    const wrong = (await said(await deployed({ ...GOOD, ...faults }))).filter((line) => line.startsWith('✗'));
    expect(wrong).toHaveLength(1);
    expect(wrong[0]).toContain(message);
  });

  it('is part of the command, which wants both words of a client', async () => {
    const lines: string[] = [];
    const output = { tell: (line: string) => lines.push(line), complain: (line: string) => lines.push(line) };
    const { url } = await deployed(GOOD);
    const args = ['http://127.0.0.1:9', '--patience', '0', '--api', url];
    expect(await smokeTest(args, {}, output)).toBe(1);
    expect(lines).toContain('✓ it wants a token: 5 calls refused');
    expect(await smokeTest(args, { NIAB_SMOKE_CLIENT_ID: 'x' }, output)).toBe(2);
    expect(lines.at(-1)).toContain('NIAB_SMOKE_CLIENT_ID and NIAB_SMOKE_CLIENT_SECRET belong together');
  });
});
