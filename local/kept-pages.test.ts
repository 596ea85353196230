import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { SimulatedClock } from './sample-weeks/simulated-clock.ts';
import { folderToKeep, keepPagesIn } from './kept-pages.ts';
import type { PageCheck } from './source-check.ts';

let parent: string;
beforeEach(async () => {
  parent = await mkdtemp(path.join(tmpdir(), 'niab-kept-'));
});
afterEach(() => rm(parent, { recursive: true }));

const CHECK: PageCheck = {
  request: {
    source: 'jpbox',
    kind: 'film',
    subject: '7',
    url: 'https://www.jpbox-office.com/fichfilm.php?id=7&view=2',
    label: 'JPBox-Office, fiche de « Été »',
  },
  outcome: 'unreadable',
  detail: 'layout-changed: x',
  page: { body: '<h1>Été</h1>', contentType: 'text/html' },
};

async function linesIn(folder: string): Promise<unknown[]> {
  const index = await readFile(path.join(folder, 'index.jsonl'), 'utf8');
  return index
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown);
}

describe('pages are kept', () => {
  test('with what is known of them, in a folder that is made', async () => {
    const folder = path.join(parent, 'deep', 'captures');
    const keep = await keepPagesIn(folder, new SimulatedClock(new Date('2026-08-20T08:00:00Z')));
    await keep(CHECK);
    const file = 'jpbox-film-7.2026-08-20T08-00-00.000Z.html.gz';
    expect(await linesIn(folder)).toEqual([
      {
        file,
        url: CHECK.request.url,
        label: CHECK.request.label,
        fetchedAt: '2026-08-20T08:00:00.000Z',
        contentType: 'text/html',
        outcome: 'unreadable',
        detail: 'layout-changed: x',
      },
    ]);
    expect(gunzipSync(await readFile(path.join(folder, file))).toString()).toBe('<h1>Été</h1>');
  });

  test('beside those of an earlier check, and pages that were not sent are told too', async () => {
    const clock = new SimulatedClock(new Date('2026-08-20T08:00:00Z'));
    await (
      await keepPagesIn(parent, clock)
    )(CHECK);
    clock.set(new Date('2026-08-27T08:00:00Z'));
    const keep = await keepPagesIn(parent, clock);
    await keep({ ...CHECK, request: { ...CHECK.request, subject: '../7?' } });
    await keep({ ...CHECK, outcome: 'unreachable', page: null });
    expect((await readdir(parent)).toSorted()).toEqual([
      'index.jsonl',
      'jpbox-film-..-7-.2026-08-27T08-00-00.000Z.html.gz',
      'jpbox-film-7.2026-08-20T08-00-00.000Z.html.gz',
    ]);
    expect(await linesIn(parent)).toMatchObject([
      { outcome: 'unreadable' },
      { outcome: 'unreadable' },
      { outcome: 'unreachable', file: null, contentType: null },
    ]);
  });

  test('only where that can be done', async () => {
    const file = path.join(parent, 'file');
    await writeFile(file, '');
    await expect(keepPagesIn(file, new SimulatedClock(new Date(0)))).rejects.toMatchObject({
      code: 'invalid-input',
      message: expect.stringContaining(`--keep: no pages can be kept in ${file}`) as string,
    });
  });
});

describe('the option --keep', () => {
  test('names the folder', () => {
    expect(folderToKeep(['--keep', 'captures'])).toBe('captures');
    expect(folderToKeep([])).toBeUndefined();
  });

  test.each([
    [['--keeep', 'x'], "Unknown option '--keeep'"],
    [['--keep'], "Option '--keep <value>' argument missing"],
    [['--keep='], '--keep names no folder'],
    [['captures'], "Unexpected argument 'captures'"],
  ])('says what is wrong with %j', (args, message) => {
    expect(() => folderToKeep(args)).toThrow(message);
  });
});
