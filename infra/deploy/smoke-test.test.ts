import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { afterEach, describe, expect, it, test } from 'vitest';
import { temporaryFolder } from '../../shared/storage/testing/temporary-folder.ts';
import { zipFolder } from './zip.ts';

const PAGE = '<!doctype html><script type="module" src="/assets/app-1.js"></script>';
const JSON_TYPE = 'application/json';

interface Answer {
  status: number;
  body?: string;
  type?: string;
  location?: string;
}

/** A deployment as it should be: answers by method and path; everything else of the API is refused. */
const GOOD: Record<string, Answer> = {
  'GET /': { status: 200, body: PAGE, type: 'text/html' },
  'GET /assets/app-1.js': { status: 200, body: '', type: 'text/javascript' },
  'GET /api/health': { status: 200, body: '{"status":"alive","version":"abc"}', type: JSON_TYPE },
};

const servers: ReturnType<typeof createServer>[] = [];
afterEach(() => servers.splice(0).forEach((server) => server.close()));

async function deploy(answers: Record<string, Answer>, asked: string[] = []): Promise<string> {
  const server = createServer((request, response) => {
    const call = `${request.method ?? ''} ${request.url ?? ''}`;
    asked.push(call);
    const { status, body, type = 'text/plain', location } = answers[call] ?? { status: 401 };
    response.writeHead(status, { 'content-type': type, ...(location === undefined ? {} : { location }) });
    response.end(body);
  }).listen(0, '127.0.0.1');
  servers.push(server);
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function smokeTest(...args: string[]): Promise<{ code: number; output: string }> {
  return runIn(process.env, ...args);
}

function runIn(env: NodeJS.ProcessEnv, ...args: string[]): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    const command = execFile(
      process.execPath,
      [path.join(import.meta.dirname, 'smoke-test.ts'), '--patience', '0', ...args],
      { env },
      (_error, stdout, stderr) => resolve({ code: command.exitCode ?? -1, output: stdout + stderr }),
    );
  });
}

describe('The smoke test', () => {
  const folder = temporaryFolder();

  test('passes a deployment that works, and asks for no data', async () => {
    const asked: string[] = [];
    const site = await deploy(GOOD, asked);
    writeFileSync(path.join(folder, 'index.html'), PAGE);
    const { code, output } = await smokeTest(
      site,
      '--version',
      'abc',
      '--built',
      folder,
      '--functions',
      site,
    );
    expect(output).toBe(
      [
        '✓ the functions answer through the site: version abc',
        '✓ the page and its files load: 1 files',
        '✓ the API wants a sign-in: 4 calls refused',
        '✓ the functions take calls from the site only: 4 calls refused',
        '',
      ].join('\n'),
    );
    expect(code).toBe(0);
    expect(asked).toContain('PUT /api/settings');
  });

  test('takes a redirect to the sign-in for a refusal', async () => {
    const site = await deploy({ ...GOOD, 'GET /api/weeks': { status: 302, location: '/.auth/login/aad' } });
    expect((await smokeTest(site)).code).toBe(0);
  });

  test.each<[string, Record<string, Answer>, string]>([
    [
      'functions that are not linked',
      { 'GET /api/health': GOOD['GET /'] ?? { status: 200 } },
      'not answered by the functions',
    ],
    ['functions that do not start', { 'GET /api/health': { status: 503 } }, 'GET /api/health answered 503'],
    [
      'another version',
      { 'GET /api/health': { status: 200, body: '{"status":"alive","version":"old"}' } },
      'are version old, not abc',
    ],
    ['data for everybody', { 'GET /api/history': { status: 200 } }, 'GET /api/history answered 200'],
    ['changes for everybody', { 'PUT /api/settings': { status: 500 } }, 'PUT /api/settings answered 500'],
    [
      'a page without its scripts',
      { 'GET /assets/app-1.js': { status: 200, type: 'text/html' } },
      'answered 200 text/html',
    ],
    [
      'the page of a new Static Web App',
      { 'GET /': { status: 200, body: '<h1>Welcome</h1>' } },
      'names no scripts',
    ],
  ])('reports %s', async (_what, faults, message) => {
    const site = await deploy({ ...GOOD, ...faults });
    const { code, output } = await smokeTest(site, '--version', 'abc');
    expect(output).toContain(message);
    expect(code).toBe(1);
  });

  test('reports functions that believe a principal from anywhere, a page of another build, a site that is not there', async () => {
    const site = await deploy(GOOD);
    const open = await deploy({ 'GET /api/weeks': { status: 200 } });
    expect((await smokeTest(site, '--functions', open)).output).toContain(
      '✗ the functions take calls from the site only',
    );
    writeFileSync(path.join(folder, 'index.html'), 'another');
    expect((await smokeTest(site, '--built', folder)).output).toContain('not the one that was built');
    expect((await smokeTest('http://127.0.0.1:9')).code).toBe(1);
  });

  describe('of the functions that Azure has found', () => {
    const FUNCTIONS = ['catch-up', 'collect-shows', 'week-get'];
    const packed = (): string => {
      const app = mkdtempSync(path.join(folder, 'app-'));
      mkdirSync(path.join(app, 'dist/functions/chunks'), { recursive: true });
      for (const name of [...FUNCTIONS, 'chunks/shared-1']) {
        writeFileSync(path.join(app, `dist/functions/${name}.js`), '');
      }
      writeFileSync(path.join(app, 'app.zip'), zipFolder(app).bytes);
      return path.join(app, 'app.zip');
    };
    const afterFinding = async (found: readonly string[]): Promise<{ code: number; output: string }> => {
      const bin = mkdtempSync(path.join(folder, 'bin-'));
      const answer = found.map((name) => `niab-test/${name}`).join('\\n');
      const az = `#!/bin/sh\n[ "$4 $5 $6 $7" = "--resource-group niab --name niab-test" ] && printf '${answer}\\n'\n`;
      writeFileSync(path.join(bin, 'az'), az, { mode: 0o755 });
      const env = { ...process.env, PATH: `${bin}:${process.env['PATH'] ?? ''}`, RESOURCE_GROUP: 'niab' };
      return runIn(env, await deploy(GOOD), '--package', packed(), '--app', 'niab-test');
    };

    it('passes when none of the package is missing', async () => {
      const { code, output } = await afterFinding(['older', ...FUNCTIONS]);
      expect(output).toContain('✓ every function is there, the timers too: 3 functions');
      expect(code).toBe(0);
    });

    it('names the timer that would never go off', async () => {
      const { code, output } = await afterFinding(['catch-up', 'week-get']);
      expect(output).toContain('Azure does not know collect-shows');
      expect(code).toBe(1);
    });
  });

  test.each([
    [[], 'Name the address of the site'],
    [['niab.example'], '"niab.example" is not the address of the site'],
    [['https://niab.example', '--patience', 'long'], '--patience must be a number'],
    [['https://niab.example', '--app', 'niab-test'], '--package and --app belong together'],
  ])('says what is wrong with the arguments %j', async (args, message) => {
    const { code, output } = await smokeTest(...args);
    expect(output).toContain(message);
    expect(code).toBe(2);
  });
});
