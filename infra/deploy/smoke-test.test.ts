import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { afterEach, describe, expect, it, test } from 'vitest';
import { temporaryFolder } from '#shared/storage/testing/temporary-folder.ts';
import { createBlobStatusStore } from '#shared/storage/status/blob-status-store.ts';
import { useAzurite } from '#test/support/azurite.ts';
import { smokeTest as runSmokeTest } from './run-smoke-checks.ts';
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

/** The command's work without a process of its own. */
async function smokeTest(...args: string[]): Promise<{ code: number; output: string }> {
  let output = '';
  const print = (line: string): unknown => (output += `${line}\n`);
  const code = await runSmokeTest(['--patience', '0', ...args], process.env, {
    tell: print,
    complain: print,
  });
  return { code, output };
}

/** The command itself. */
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
    const { code, output } = await runIn(
      process.env,
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

  describe('of the triggers that the host has found', () => {
    const FUNCTIONS = ['catch-up', 'collect-shows', 'week-get'];
    const SCHEDULES: Record<string, string> = {
      'catch-up': '0 20 * * * *',
      'collect-shows': '0 0 10,11 * * 2',
    };
    const packed = (): string => {
      const app = mkdtempSync(path.join(folder, 'app-'));
      mkdirSync(path.join(app, 'dist/functions'), { recursive: true });
      const list = { site: FUNCTIONS, api: ['predict-post'] };
      writeFileSync(path.join(app, 'dist/functions/functions.json'), JSON.stringify(list));
      writeFileSync(path.join(app, 'app.zip'), zipFolder(app).bytes);
      return path.join(app, 'app.zip');
    };
    /** As the host and Azure's own list tell of a function; Azure puts the app before its name. */
    const functionsOf = (names: readonly string[], app = '', off = ''): string =>
      JSON.stringify(
        names.map((name) => {
          const schedule = SCHEDULES[name];
          const trigger =
            schedule === undefined ? { type: 'httpTrigger' } : { type: 'timerTrigger', schedule };
          return {
            name: `${app}${name}`,
            isDisabled: name === off,
            config: { bindings: [trigger] },
            href: null,
          };
        }),
      );
    const afterFinding = async (host: string, list: string): Promise<{ code: number; output: string }> => {
      const bin = mkdtempSync(path.join(folder, 'bin-'));
      const az = [
        '#!/bin/sh',
        'case "$*" in',
        '"functionapp show --resource-group niab --name niab-test --query id "*) echo /the/app;;',
        `"rest --method get --url https://management.azure.com/the/app/hostruntime/admin/functions?"*) ${host};;`,
        `"functionapp function list --resource-group niab --name niab-test "*) ${list};;`,
        'esac',
      ];
      writeFileSync(path.join(bin, 'az'), az.join('\n'), { mode: 0o755 });
      const env = { ...process.env, PATH: `${bin}:${process.env['PATH'] ?? ''}`, RESOURCE_GROUP: 'niab' };
      return runIn(env, await deploy(GOOD), '--package', packed(), '--app', 'niab-test');
    };

    it('passes when none of the package is missing, and says what goes off next', async () => {
      const { code, output } = await afterFinding(`echo '${functionsOf(['older', ...FUNCTIONS])}'`, 'exit 1');
      expect(output).toMatch(
        /✓ every function is there, and the timers are on: 3 functions, 2 timers by the host; c[\w-]+ goes off at 20[\d-]+T\d\d:[02]0:00.000Z/,
      );
      expect(code).toBe(0);
    });

    it("takes Azure's list when the host cannot be asked", async () => {
      const { code, output } = await afterFinding('exit 1', `echo '${functionsOf(FUNCTIONS, 'niab-test/')}'`);
      expect(output).toContain("3 functions, 2 timers by Azure's list");
      expect(code).toBe(0);
    });

    it.each([
      [functionsOf(['catch-up', 'week-get']), 'the host does not know collect-shows'],
      [functionsOf(FUNCTIONS, '', 'catch-up'), 'the host says that these are switched off: catch-up'],
      [functionsOf([...FUNCTIONS, 'predict-post']), 'functions of the other app: predict-post'],
    ])('names the timer that would never go off, and what is of the other app', async (found, message) => {
      const { code, output } = await afterFinding(`echo '${found}'`, 'exit 1');
      expect(output).toContain(message);
      expect(code).toBe(1);
    });
  });

  describe('of the next run', () => {
    const azurite = useAzurite();
    const withStatus = async (nextCheckAt: string): Promise<{ code: number; output: string }> => {
      const account = { connectionString: azurite.connectionString };
      const writtenAt = '2026-11-26T04:04:00.000Z';
      await createBlobStatusStore(account).write({ writtenAt, nextCheckAt, underWay: [] });
      return smokeTest(await deploy(GOOD), '--storage', azurite.connectionString);
    };

    it('tells when it is due', async () => {
      const soon = new Date(Date.now() + 3_600_000).toISOString();
      expect((await withStatus(soon)).output).toContain(
        `✓ the next run: written at 2026-11-26T04:04:00.000Z, the next run is due at ${soon}`,
      );
    });

    it('tells that it is late, and takes nothing back because of it', async () => {
      const { code, output } = await withStatus('2026-11-26T05:00:00.000Z');
      expect(output).toContain('✓ the next run: LOOK AT IT: due since 2026-11-26T05:00:00.000Z');
      expect(code).toBe(0);
    });
  });

  test.each([
    [[], 'Name the address of the site'],
    [['niab.example'], '"niab.example" is not the address of the site'],
    [['https://niab.example', '--patience', 'long'], '--patience must be a number'],
    [['https://niab.example', '--app', 'niab-test'], '--package and --app belong together'],
    [['https://niab.example', '--api', 'niab-test'], '"niab-test" is not the address of the api'],
  ])('says what is wrong with the arguments %j', async (args, message) => {
    const { code, output } = await smokeTest(...args);
    expect(output).toContain(message);
    expect(code).toBe(2);
  });
});
