import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, expect, test } from 'vitest';
import { publicProgrammeSchema } from '#shared/api/contract/public-programme.ts';
import { weekSchema, weeksSchema } from '#shared/api/contract/week.ts';
import { filmsOfWeek, SAMPLE_WEEKS } from '#local/sample-weeks/sample-films.ts';
import { API_URL, FUNCTIONS_URL, PORTS, SITE_URL } from '#local/ports.ts';
import { isFree } from '#local/start/free-ports.ts';
import { emulatedSession, LOCAL_MANAGER, SESSION_COOKIE } from '#static-web/src/session/local-manager.ts';
import { until } from './support/host.ts';
import { useStarts } from './support/start.ts';

// One product, started several times on the same data: the tests of this file build on each other.
const dataDir = mkdtempSync(path.join(tmpdir(), 'niab-start-'));
const { start, killAll } = useStarts(dataDir);
const browser = falseBrowser();
const onScreen = useStarts(dataDir, browser.env, []);

afterEach(() => {
  killAll();
  onScreen.killAll();
});
afterAll(() => {
  for (const folder of [dataDir, browser.folder]) rmSync(folder, { recursive: true, force: true });
});

/** What takes the place of the command that opens an address: it writes the address down. */
function falseBrowser() {
  const folder = mkdtempSync(path.join(tmpdir(), 'niab-browser-'));
  const file = path.join(folder, 'opened');
  writeFileSync(file, '');
  for (const command of ['xdg-open', 'open']) {
    writeFileSync(path.join(folder, command), `#!/bin/sh\necho "$1" >> '${file}'\n`, { mode: 0o755 });
  }
  const PATH = `${folder}${path.delimiter}${process.env['PATH'] ?? ''}`;
  const opened = (): string => readFileSync(file, 'utf8');
  return { folder, opened, env: { PATH, DISPLAY: ':0', CI: undefined } };
}

/** What is answered to a request that names another host than it is sent to. */
async function statusAt(url: string, host: string): Promise<number | undefined> {
  const request = httpRequest(url, { headers: { host } });
  request.end();
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  response.resume();
  return response.statusCode;
}

async function expectNothingLeft(): Promise<void> {
  for (const port of Object.values(PORTS)) expect(await isFree(port), `port ${port} is free`).toBe(true);
  expect(existsSync(path.join(dataDir, 'start.lock'))).toBe(false);
}

const get = async (address: string): Promise<unknown> => (await fetch(address)).json();

test('npm start plays the sample weeks, even if the functions are killed in the middle: no film is lost, none twice', async () => {
  const product = onScreen.start();
  const saidWhenOpened = until(() => browser.opened() !== '', 'the browser', 240_000).then(
    product.output,
    () => 'It is not opened',
  );
  await product.prints('10/49 runs');
  process.kill(Number(readFileSync(path.join(dataDir, 'functions.pid'), 'utf8')), 'SIGKILL');
  await product.prints('The functions host has ended unexpectedly (SIGKILL). Starting it again');
  await product.prints('Everything is ready');
  expect(product.output()).toContain(SITE_URL);
  // Not before: an old week would be the last one.
  expect(await saidWhenOpened).toContain('Everything is ready');
  expect(browser.opened()).toBe(`${SITE_URL}\n`);

  const { weeks, demonstration } = weeksSchema.parse(await get(`${FUNCTIONS_URL}/api/weeks`));
  const sampled = weeks.filter(({ week }) => SAMPLE_WEEKS.includes(week));
  expect(sampled.map(({ week }) => week).sort()).toEqual(SAMPLE_WEEKS);
  expect(sampled.map(({ state }) => state)).toEqual([
    ...Array<string>(11).fill('played'),
    'running',
    'forecast',
  ]);
  expect(demonstration).toEqual({ today: '2023-06-26', playing: false });
  for (const sample of SAMPLE_WEEKS) {
    const { releases } = weekSchema.parse(await get(`${FUNCTIONS_URL}/api/weeks/${sample}`));
    expect(new Set(releases.map(({ filmId }) => filmId)).size, sample).toBe(releases.length);
    const titles = releases.map(({ title }) => title.toLowerCase()).sort();
    const expected = filmsOfWeek(sample).map(({ title }) => title.toLowerCase());
    expect(titles, sample).toEqual(expected.sort());
  }

  // A second start says so and leaves the first alone.
  const second = start();
  expect(await second.ended).toBe(1);
  expect(second.output()).toContain(`NIAB is already running at ${SITE_URL}`);

  product.child.kill('SIGINT');
  expect(await product.ended).toBe(0);
  await expectNothingLeft();
});

test(
  'a later start is quick and has nothing to play; the site wants its manager',
  { timeout: 60_000 },
  async () => {
    const product = start();
    await product.prints('Everything is ready', 15_000);
    expect(product.output()).not.toContain('runs');

    const call = (url: string, roles?: string[]): Promise<Response> => {
      const session = (userRoles: string[]): string => emulatedSession({ ...LOCAL_MANAGER, userRoles });
      return fetch(`${SITE_URL}${url}`, {
        redirect: 'manual',
        headers: roles === undefined ? {} : { cookie: `${SESSION_COOKIE}=${session(roles)}` },
      });
    };
    expect((await call('/api/health')).status).toBe(200);
    expect((await call('/api/weeks')).status).toBe(401);
    // What anybody may read, and may not change; the pages are one file, whoever asks.
    const programme = await call('/api/public/programme');
    expect([programme.status, programme.headers.get('cache-control')]).toEqual([200, 'public, max-age=60']);
    const { cinema, weeks } = publicProgrammeSchema.parse(await programme.json());
    expect(cinema.name).toBe('Cinéma');
    expect(weeks).toMatchObject([{ week: '2023-06-21', when: 'current' }]);
    expect(weeks[0]?.films.flatMap(({ rooms }) => rooms.map(({ room }) => room)).sort()).toEqual([1, 2]);
    for (const method of ['PUT', 'POST', 'DELETE']) {
      expect((await fetch(`${SITE_URL}/api/public/programme`, { method })).status).toBe(401);
    }
    expect((await call('/api/public/../weeks')).status).toBe(401);
    expect((await call('/api/public/%2e%2e/weeks')).status).toBe(401);
    for (const page of ['/', '/trouver', '/films/tt0111161', '/programme/2023-06-21', '/reglages']) {
      const reply = await call(page);
      expect([page, reply.status, reply.headers.get('content-type')]).toEqual([page, 200, 'text/html']);
    }
    expect((await call('/api/weeks', ['anonymous', 'authenticated'])).status).toBe(401);
    expect((await call('/api/weeks', ['anonymous', 'authenticated', 'manager'])).status).toBe(200);
    for (const spelling of ['/API/weeks', '/Api/weeks', '/aPI/health/details']) {
      expect((await call(spelling)).status).toBe(401);
    }
    expect((await call('/API/weeks', ['anonymous', 'authenticated', 'manager'])).status).toBe(200);
    for (const provider of ['apple', 'facebook', 'github', 'google', 'twitter', 'x']) {
      expect((await call(`/.auth/login/${provider}`)).status).toBe(404);
    }
    for (const url of [SITE_URL, FUNCTIONS_URL]) {
      expect(await statusAt(`${url}/api/health`, '127.0.0.1')).toBe(200);
      expect(await statusAt(`${url}/api/health`, 'evil.example')).toBe(400);
    }
    // The other app answers beside it, and each has its own functions alone.
    expect((await fetch(`${API_URL}/api/v1/predict`, { method: 'POST' })).status).toBe(401);
    expect((await fetch(`${API_URL}/api/weeks`)).status).toBe(404);
    expect((await fetch(`${FUNCTIONS_URL}/api/v1/predict`, { method: 'POST' })).status).toBe(404);
    const page = await call('/connexion');
    expect(page.status).toBe(200);
    expect(page.headers.get('content-security-policy')).toContain("default-src 'self'");

    product.child.kill('SIGTERM');
    expect(await product.ended).toBe(0);
    await expectNothingLeft();
  },
);

test('damaged data are named before anything is started, with how to begin anew and what that loses', async () => {
  const folder = readdirSync(dataDir).find((name) =>
    existsSync(path.join(dataDir, name, 'operational.sqlite')),
  );
  const file = path.join(dataDir, folder ?? '.', 'operational.sqlite');
  const whole = readFileSync(file);
  writeFileSync(file, 'what a broken disk leaves of it'.repeat(100));
  const product = start();
  expect(await product.ended).toBe(1);
  writeFileSync(file, whole);
  expect(product.output()).toContain(`${file} cannot be read: file is not a database.`);
  expect(product.output()).toContain('"npm start -- --reset" begins anew');
  expect(product.output()).toMatch(/decisions, tickets and settings .* are lost/u);
  await expectNothingLeft();
});

test('a taken port is named, with what to do', async () => {
  const other = createServer().listen(PORTS.functions, '127.0.0.1');
  await once(other, 'listening');
  const product = start();
  expect(await product.ended).toBe(1);
  other.close();
  expect(product.output()).toContain('Port 7071, meant for the functions, is taken by another program.');
  expect(product.output()).toContain('lsof -i :7071');
  await expectNothingLeft();
});

test('a start that is killed leaves nothing behind but a lock that the next one takes over', async () => {
  const product = start();
  await product.prints('Everything is ready', 30_000);
  product.child.kill('SIGKILL');
  await product.ended;
  const free = async (): Promise<boolean> =>
    (await Promise.all(Object.values(PORTS).map(isFree))).every(Boolean);
  await until(free, 'all ports free');
  const next = start();
  await next.prints('Everything is ready', 30_000);
  next.child.kill('SIGHUP');
  expect(await next.ended).toBe(0);
  await expectNothingLeft();
});
