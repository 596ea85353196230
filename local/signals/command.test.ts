import { execFile } from 'node:child_process';
import { createServer } from 'node:http';
import path from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { comingWeekAt } from '#shared/domain/cinema-week.ts';
import { testRelease } from '#shared/domain/testing-films.ts';
import { createSqliteAnalyticalStore } from '#shared/storage/analytical/sqlite-analytical-store.ts';
import { temporaryFolder } from '#shared/storage/testing/temporary-folder.ts';
import { useAzurite } from '#test/support/azurite.ts';
import { root } from '../settings.ts';

const azurite = useAzurite();
const dataDir = temporaryFolder();
const WEEK = comingWeekAt(new Date());
const [TITLE, DIRECTOR] = ['Un film de nous', 'Ann Une'];
/** What the services were asked for, by path; their hosts come first. */
const asked: URL[] = [];
let sites = '';

/** As in shared/signals/readers.test.ts: answers that nobody has captured. */
function answerTo({ pathname, searchParams }: URL): unknown {
  if (pathname === '/query.wikidata.org/sparql') {
    const article = { value: 'https://fr.wikipedia.org/wiki/Un_film' };
    return { results: { bindings: [{ id: { value: '77' }, article }] } };
  }
  if (pathname.startsWith('/wikimedia.org/')) return { items: [{ views: 40 }] };
  if (pathname.startsWith('/datacinesindes.fr/data-fair/')) {
    return { results: [{ filmtitle: TITLE, filmdirector: DIRECTOR, showstart: `${WEEK}T20:00:00` }] };
  }
  if (pathname === '/api.themoviedb.org/3/search/movie') {
    const film = { id: 5, title: TITLE, original_title: TITLE, release_date: WEEK, popularity: 12.5 };
    return searchParams.get('api_key') === 'hush' ? { results: [film] } : null;
  }
  if (pathname === '/www.googleapis.com/youtube/v3/search') {
    const video = { id: { videoId: 'v' }, snippet: { title: `${TITLE} - Bande-annonce` } };
    return searchParams.get('key') === 'quiet' ? { items: [video] } : null;
  }
  return pathname === '/www.googleapis.com/youtube/v3/videos'
    ? { items: [{ id: 'v', statistics: { viewCount: '900' } }] }
    : null;
}

beforeAll(async () => {
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '', 'http://127.0.0.1');
    asked.push(url);
    const answer = answerTo(url);
    response.writeHead(answer === null ? 404 : 200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(answer));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  sites = `http://127.0.0.1:${address.port}`;
  const analytical = createSqliteAnalyticalStore(path.join(dataDir, 'analytical.sqlite'));
  const release = { ...testRelease(WEEK, 'a'), title: TITLE, directors: [DIRECTOR], allocineId: 77 };
  await analytical.films.upsert({
    ...{ id: `a@${WEEK}-thursday`, week: WEEK, runId: `${WEEK}-thursday`, release, matchConfidence: 1 },
    ...{ pages: [], matchReasons: [], weakMatches: [] },
  });
  await analytical.close();
  return () => {
    server.closeAllConnections();
    server.close();
  };
});

/** Runs the command as a program; answers its code and what it printed. */
function signals(settings: Record<string, string>, ...args: string[]) {
  const env = {
    ...process.env,
    ...{ NIAB_DATA_DIR: dataDir, AzureWebJobsStorage: azurite.connectionString, NIAB_SITES_BASE_URL: sites },
    ...{ NIAB_POLITE_MIN_MS: '0', NIAB_POLITE_MAX_MS: '0', NIAB_CONTACT: 'test@example.org', ...settings },
  };
  return new Promise<{ code: number; told: string }>((resolve) => {
    const program = [path.join(root, 'local/run.mjs'), 'local/signals.ts', ...args];
    const child = execFile(process.execPath, program, { env, cwd: root }, (_error, stdout, stderr) =>
      resolve({ code: child.exitCode ?? -1, told: stdout + stderr }),
    );
  });
}

it('reads what is switched on with the manners of the sites, and asks robots.txt but where an API has terms', async () => {
  const none = await signals({}, '--collect');
  expect(none).toEqual({ code: 0, told: 'No signal is switched on: NIAB_SIGNALS names none.\n' });
  expect(asked).toEqual([]);

  const all = {
    NIAB_SIGNALS: 'scare,wikipedia,tmdb,youtube',
    NIAB_TMDB_KEY: 'hush',
    NIAB_YOUTUBE_KEY: 'quiet',
  };
  const { code, told } = await signals(all, '--collect');
  expect({ code, told: JSON.parse(told) as unknown }).toEqual({
    code: 0,
    told: { stored: { scare: 1, 'wikipedia-fr': 1, tmdb: 1, youtube: 1 }, failed: {} },
  });
  const robots = asked.map(({ pathname }) => pathname).filter((each) => each.endsWith('/robots.txt'));
  expect(robots).toEqual(['/datacinesindes.fr/robots.txt', '/api.themoviedb.org/robots.txt']);
  const analytical = createSqliteAnalyticalStore(path.join(dataDir, 'analytical.sqlite'));
  const stored = await analytical.signals.between(WEEK, WEEK);
  await analytical.close();
  expect(stored.map(({ signal, value }) => [signal, value])).toEqual([
    ['scare', 1],
    ['tmdb', 12.5],
    ['wikipedia-fr', 40],
    ['youtube', 900],
  ]);
  expect(JSON.stringify(stored)).not.toMatch(/hush|quiet/);
}, 60_000);

it('tells what signals are worth, and by its exit code that the gate refuses one', async () => {
  const report = await signals({}, '--report');
  expect(report.code).toBe(0);
  expect(report.told).toMatch(/not before 60 films were judged[^]*scare: 0 films[^]*No signal is used\.$/m);
  expect(await signals({}, '--use', 'scare')).toMatchObject({
    code: 2,
    told: expect.stringContaining('films: refused, 0 were judged') as string,
  });
  expect(await signals({}, '--drop', 'scare')).toEqual({ code: 0, told: 'No forecast used scare.\n' });
}, 60_000);

it.each([
  [['--report', '--collect'], /Give one of --report/],
  // Whoever looks for a beginning from which a signal looks good, finds one.
  [['--use', 'scare', '--from', '2026-10-07'], /--from goes with --report/],
  [['--report', '--from', 'soon'], /--from must be an existing date/],
])('says what is wrong with %j', async (args, told) => {
  const answer = await signals({}, ...args);
  expect(answer.code).toBe(1);
  expect(answer.told).toMatch(told);
});
