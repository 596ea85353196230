import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { temporaryFolder } from '#shared/storage/testing/temporary-folder.ts';
import type { CatalogueBase } from '#shared/storage/catalogue/catalogue-base.ts';
import { createSqliteCatalogueBase } from '#shared/storage/catalogue/sqlite-catalogue-base.ts';
import { loadSource, type LoadOptions } from './load-source.ts';
import { movieLensSource } from './movielens-source.ts';
import { storedRows } from './testing-rows.ts';

const folder = temporaryFolder();
let [file, base]: [string, CatalogueBase | null] = ['', null];
let number = 0;

const opened = (): CatalogueBase => {
  if (base === null) throw new Error('The base is not open');
  return base;
};
beforeEach(async () => {
  await base?.close();
  number += 1;
  file = path.join(folder, `${number}.sqlite`);
  base = createSqliteCatalogueBase(file);
  await base.migrate();
});
afterAll(() => base?.close());

const FILES = {
  'movies.csv': ['movieId,title,genres', '1,Toy Story (1995),Comedy', '2,"Professional, The (1994)",Drama'],
  'links.csv': ['movieId,imdbId,tmdbId', '1,0114709,862', '2,0110413,101'],
  'ratings.csv': ['userId,movieId,rating,timestamp', '1,1,4.0,1', '1,2,5.0,2', '2,1,0.5,3'],
  'tags.csv': ['userId,movieId,tag,timestamp', '1,1,fun,4'],
};
type Files = Record<keyof typeof FILES, readonly string[]>;

function written(name: string, files: Files = FILES): string {
  const made = path.join(folder, `${number}-${name}`);
  mkdirSync(made);
  for (const [each, rows] of Object.entries(files)) {
    writeFileSync(path.join(made, each), `${rows.join('\n')}\n`);
  }
  return made;
}

function load(dump: string, own: Partial<LoadOptions> = {}) {
  const options = { leaveOut: false, now: () => '2026-11-30T10:00:00.000Z', onProgress: () => undefined };
  return loadSource(opened(), movieLensSource(dump), { ...options, ...own });
}

const NOTHING = { loads: [], films: [], ratings: [], tags: [], links: [], film_titles: [], film_genres: [] };
const broken = (rating: string) => ({
  ...FILES,
  'ratings.csv': [...FILES['ratings.csv'], `3,1,${rating},5`],
});

describe('loading a source', () => {
  it('stores its rows once, and tells how far it is', async () => {
    const dump = written('good');
    const progress: [string, number, number][] = [];
    const onProgress: LoadOptions['onProgress'] = (...step) => progress.push(step);
    expect(await load(dump, { onProgress })).toMatchObject({ outcome: 'loaded', rows: 12, resumedAt: 0 });
    const bytes = Object.values(FILES).reduce((sum, rows) => sum + rows.join('\n').length + 1, 0);
    expect(progress.filter(([, done, total]) => done === total)).toEqual([
      ['check', bytes, bytes],
      ['load', bytes, bytes],
    ]);
    const before = storedRows(file);
    expect(before['ratings']).toHaveLength(3);
    expect(await load(dump)).toEqual({ outcome: 'known' });
    expect(storedRows(file)).toEqual(before);
  });

  it('knows the same files under another folder, and other ones as another edition', async () => {
    await load(written('one'));
    expect(await load(written('same'))).toEqual({ outcome: 'known' });
    const other = { ...FILES, 'tags.csv': [...FILES['tags.csv'].slice(0, 1), '9,2,slow,5'] };
    expect(await load(written('other', other))).toMatchObject({ outcome: 'loaded' });
    expect(storedRows(file)).toMatchObject({
      loads: [{ edition: 2, state: 'complete' }],
      tags: [{ user_id: 9 }],
    });
    expect(storedRows(file)['ratings']).toHaveLength(3);
  });

  it('writes nothing where a row is broken, and tells its file and line', async () => {
    await expect(load(written('broken', broken('six')))).rejects.toThrow(
      'ratings.csv, line 5: rating is not 0.5 to 5 in halves: "six"',
    );
    expect(storedRows(file)).toMatchObject(NOTHING);
  });

  it('leaves what stood where an edition after it is broken', async () => {
    await load(written('good'));
    const before = storedRows(file);
    await expect(load(written('broken', broken('')))).rejects.toMatchObject({ code: 'broken-row' });
    expect(storedRows(file)).toEqual(before);
  });

  it('tells the first twenty of many broken rows', async () => {
    const rows = ['movieId,title,genres', ...Array.from({ length: 50 }, (_, index) => `${index + 1},,Drama`)];
    const error: unknown = await load(written('many', { ...FILES, 'movies.csv': rows })).catch(
      (e: unknown) => e,
    );
    const lines = String(error).match(/^movies\.csv, line \d+/gm);
    expect(lines).toEqual(Array.from({ length: 20 }, (_, index) => `movies.csv, line ${index + 2}`));
  });

  it('leaves broken rows out where that is asked for', async () => {
    const dump = written('broken', broken('six'));
    const loaded = await load(dump, { leaveOut: true });
    expect(loaded).toMatchObject({ outcome: 'loaded', rows: 12, broken: { count: 1 } });
    expect(storedRows(file)['ratings']).toHaveLength(3);
    expect(await load(dump, { leaveOut: true })).toEqual({ outcome: 'known' });
    await expect(load(dump)).rejects.toMatchObject({ code: 'broken-row' });
  });

  it('writes nothing of a file that is cut off', async () => {
    const dump = written('cut');
    const packed = gzipSync(`${FILES['tags.csv'].join('\n')}\n${'1,1,long,1\n'.repeat(1_000)}`);
    writeFileSync(path.join(dump, 'tags.csv.gz'), packed.subarray(0, -9));
    await expect(load(dump)).rejects.toMatchObject({ code: 'unreadable-file' });
    expect(storedRows(file)).toMatchObject(NOTHING);
  });

  it('names the file that a folder lacks', () => {
    expect(() => movieLensSource(path.join(folder, 'none'))).toThrow(
      expect.objectContaining({ code: 'invalid-input', field: 'movielens' }),
    );
  });
});
