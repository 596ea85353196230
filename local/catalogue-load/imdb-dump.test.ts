import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolder } from '#shared/storage/testing/temporary-folder.ts';
import { writeImdbDump, type DumpCounts } from './imdb/testing-dump.ts';
import { storedRows } from './testing-rows.ts';

const folder = temporaryFolder();
const dump = path.join(folder, 'dump');
const undisturbed = path.join(folder, 'undisturbed.sqlite');
const ROWS = 200_000;
/** A second on a machine that has nothing else to do. */
const WRITING_TIMEOUT_MS = 60_000;
/** Megabytes that the objects of a load may take; the dump's rows alone would take more. */
const HEAP = 64;
let counts: DumpCounts;

function load(file: string, ...chunk: string[]): { signal: string | null; loaded: unknown } {
  const script = path.join(import.meta.dirname, 'killed-load.ts');
  const args = [`--max-old-space-size=${HEAP}`, script, file, dump, ...chunk];
  const { signal, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (signal === null && stdout === '') throw new Error(stderr);
  return { signal, loaded: stdout === '' ? null : JSON.parse(stdout) };
}

describe(`a dump of IMDb of ${ROWS} rows`, () => {
  beforeAll(async () => {
    mkdirSync(dump);
    counts = await writeImdbDump(dump, ROWS, 19);
  }, WRITING_TIMEOUT_MS);

  it('is loaded with all that it says of films, in little memory', () => {
    const { loaded } = load(undisturbed);
    const rows = storedRows(undisturbed);
    expect(rows['films']).toHaveLength(counts.films);
    expect(rows['credits']).toHaveLength(counts.credits);
    const french = rows['film_titles']?.filter((row) => row['kind'] === 'french');
    expect(french).toHaveLength(counts.frenchTitles);
    expect(rows['film_votes']).toEqual([]);
    const stored = Object.values(rows).reduce((sum, { length }) => sum + length, 0) - 1;
    expect(loaded).toMatchObject({ outcome: 'loaded', rows: stored, resumedAt: 0 });
  });

  it('is not loaded twice', () => {
    const before = storedRows(undisturbed);
    expect(load(undisturbed).loaded).toEqual({ outcome: 'known' });
    expect(storedRows(undisturbed)).toEqual(before);
  });

  it('is gone on with by the process after one that was killed, and then has the same rows', () => {
    const file = path.join(folder, 'killed.sqlite');
    const dead = { signal: 'SIGKILL', loaded: null };
    for (const chunk of ['1', '3', '9', '0']) {
      expect(load(file, chunk)).toEqual(dead);
      expect(storedRows(file)['loads']).toMatchObject([{ state: 'loading' }]);
    }
    const chunks = storedRows(undisturbed)['loads']?.[0]?.['chunks'];
    expect(chunks).toBeGreaterThan(9);
    expect(storedRows(file)['loads']).toMatchObject([{ chunks }]);
    expect(load(file).loaded).toMatchObject({
      outcome: 'loaded',
      rows: counted(file),
      resumedAt: counted(file),
    });
    expect(storedRows(file)).toEqual(storedRows(undisturbed));
  });
});

function counted(file: string): number {
  const { loads: _, ...tables } = storedRows(file);
  return Object.values(tables).reduce((sum, { length }) => sum + length, 0);
}
