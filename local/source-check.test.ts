import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SOURCES } from '#shared/sources/index.ts';
import { PoliteClient } from '#shared/sources/polite-client.ts';
import { SimulatedClock } from './sample-weeks/simulated-clock.ts';
import { playedSources } from './sample-weeks/site/played-sources.ts';
import { startSampleSite, type SampleSite } from './sample-weeks/site/sample-site.ts';
import { root } from './settings.ts';
import { checkSources, type PageCheck } from './source-check.ts';

/** A Friday: next week is the last of the sample weeks, the week before last is one of them. */
const TODAY = '2023-06-23';
const sources = playedSources(SOURCES);
let site: SampleSite;

beforeAll(async () => {
  site = await startSampleSite({ port: 0, clock: new SimulatedClock(new Date(`${TODAY}T10:00:00Z`)) });
});
afterAll(() => site.close());

/** Checks the sample site, on which pages whose address has the text are altered. */
function check(part = '', alter = (body: string): string => body): Promise<PageCheck[]> {
  const client = new PoliteClient({
    hosts: sources.flatMap((source) => source.hosts),
    contact: 'test',
    sitesBaseUrl: site.url,
    minDelayMs: 0,
    maxDelayMs: 0,
  });
  const altered: Pick<PoliteClient, 'fetch'> = {
    fetch: async (url) => {
      const page = await client.fetch(url);
      return page.status === 'ok' && url.includes(part) ? { ...page, body: alter(page.body) } : page;
    },
  };
  return checkSources(sources, altered, TODAY, () => undefined);
}

describe('The check of the sources', () => {
  test('reads a page of each kind of each source, once', async () => {
    const checks = await check();
    expect(checks.map(({ request, outcome }) => [request.source, request.kind, outcome])).toEqual([
      ['allocine', 'releases', 'good'],
      ['allocine', 'film', 'good'],
      ['allocine', 'chart', 'good'],
      ['jpbox', 'releases', 'good'],
      ['jpbox', 'film', 'good'],
      ['jpbox', 'chart', 'good'],
      ['box-office-mojo', 'us-weekend', 'good'],
    ]);
    for (const { detail } of checks) expect(detail).toMatch(/^[1-9]\d* films$/);
  });

  test('names the page that has changed, and reads the others', async () => {
    const checks = await check('boxofficemojo', () => '<html><body><p>All new!</p></body></html>');
    const bad = checks.filter(({ outcome }) => outcome !== 'good');
    expect(bad.map(({ request, outcome }) => [request.source, outcome])).toEqual([
      ['box-office-mojo', 'unreadable'],
    ]);
    expect(bad[0]?.detail).toContain('layout-changed');
    expect(checks.length).toBe(7);
  });

  test('tells a page that is not there from one that cannot be read', async () => {
    const checks = await check('idsem=', () => {
      throw new Error('broken off');
    });
    expect(checks.find(({ request }) => request.url.includes('idsem='))?.outcome).toBe('unreachable');
  });
});

describe('npm run check-sources', () => {
  function run(sitesBaseUrl: string, ...options: string[]): Promise<{ code: number | null; output: string }> {
    return new Promise((resolve) => {
      const env = {
        NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'],
        ...{ NIAB_SITES_BASE_URL: sitesBaseUrl, NIAB_POLITE_MIN_MS: '0', NIAB_POLITE_MAX_MS: '0' },
      };
      const command = execFile(
        process.execPath,
        [path.join(root, 'local/check-sources.ts'), ...options],
        { env },
        (_error, stdout, stderr) => resolve({ code: command.exitCode, output: stdout + stderr }),
      );
    });
  }

  test('ends with 1 and says what to do when a page has changed, with 2 when none could be had', async () => {
    const other = createServer((request, response) => {
      if (request.url?.endsWith('/robots.txt') === true) response.writeHead(404).end();
      else response.writeHead(200, { 'content-type': 'text/html' }).end('<p>All new!</p>');
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const folder = path.join(await mkdtemp(path.join(tmpdir(), 'niab-check-')), 'captures');
    const changed = await run(`http://127.0.0.1:${(other.address() as AddressInfo).port}`, '--keep', folder);
    other.close();
    const kept = await readdir(folder);
    await rm(path.dirname(folder), { recursive: true });
    expect(changed.code).toBe(1);
    expect(changed.output).toContain('✗ Allociné, sorties de la semaine: layout-changed');
    expect(changed.output).toContain('https://www.allocine.fr/film/agenda/');
    expect(changed.output).toContain('pages have changed: mend their parsers');
    expect(changed.output).toContain(`The pages are in ${folder}`);
    expect(kept).toContain('index.jsonl');
    const pages = changed.output.match(/^✗/gmu)?.length ?? 0;
    expect(kept.filter((name) => name.endsWith('.html.gz'))).toHaveLength(pages);

    const gone = await run('http://127.0.0.1:9');
    expect(gone.code).toBe(2);
    expect(gone.output).toContain('could not be fetched');
  });
  test('asks no site where its options are wrong', async () => {
    const { code, output } = await run('http://127.0.0.1:9', '--keeep', 'captures');
    expect(code).toBe(2);
    expect(output).toContain('--keeep');
    expect(output).not.toContain('✗');
  });
});
