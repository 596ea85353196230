import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { testRelease } from '#shared/domain/testing-films.ts';
import type { Release } from '#shared/domain/shapes/release.ts';
import { readReleases } from '#shared/release-files/read-releases.ts';
import { temporaryFolder } from '#shared/storage/testing/temporary-folder.ts';
import { exportReleases, type ExportedReleases } from './export-releases.ts';
import { observe, sayOneFilm, testStores, type TestStores } from './testing-stores.ts';

const [FIRST, SECOND, TODAY] = ['2026-11-04', '2026-11-11', '2026-11-24'];
const folder = temporaryFolder();
const silent = (): void => undefined;

async function exported(stores: TestStores): Promise<{ told: ExportedReleases; out: string }> {
  const out = path.join(folder, `${crypto.randomUUID()}.jsonl`);
  const asked = { weeks: [FIRST, SECOND], out, today: TODAY };
  return { told: await exportReleases(stores.operational, asked, silent), out };
}

/** A release whose result is known. */
async function ended(stores: TestStores, release: Release, admissions: number): Promise<void> {
  await stores.operational.upsertRelease(release);
  await observe(stores, release, admissions);
}

describe('the releases of stored weeks', () => {
  it('are read by the training as they are known, with the last revision of the result', async () => {
    const stores = await testStores();
    const film = testRelease(FIRST, 'a', {
      ...{ title: 'Été', originalTitle: 'Summer', distributor: 'Diaphana', directors: ['Zoé Œuvre'] },
      ...{ cast: ['Ana', 'Bo'], genres: ['Comédie'], countries: ['France'], languages: ['Français'] },
      ...{ durationMinutes: 95, budget: { amount: 5_500_000, currency: 'EUR' }, screens: 300 },
      ...{ usReleaseDate: '2026-10-23', usOpeningUsd: 2_000_000, allocineId: 3, jpboxId: 4 },
      usWeekends: [
        { friday: '2026-10-23', grossUsd: 2_000_000, theaters: 900 },
        { friday: '2026-10-30', grossUsd: 1_000_000, theaters: null },
        // Not over before the French Wednesday: no line may know it.
        { friday: '2026-11-06', grossUsd: 500_000, theaters: null },
      ],
    });
    await ended(stores, film, 80_000);
    await observe(stores, film, 81_500, '2026-11-18');
    const { told, out } = await exported(stores);
    expect(told).toEqual({ films: 1, withoutResult: 0, leftOut: [] });
    const { filmId: _, week: __, synopsis: ___, posterUrl: ____, scheduledShows: _____, ...facts } = film;
    expect(await readReleases(out)).toEqual([
      {
        facts: { ...facts, screens: 120, usWeekends: film.usWeekends?.slice(0, 2) },
        firstWeekAdmissions: 81_500,
      },
    ]);
    expect(JSON.parse(readFileSync(out, 'utf8'))).toMatchObject({ admissionsSource: 'jpbox' });
  });

  it('are those that have a result, and are neither withdrawn nor another one', async () => {
    const stores = await testStores();
    const title = (filmId: string) => ({ title: `Le film ${filmId}` });
    await ended(stores, testRelease(FIRST, 'a', title('a')), 10_000);
    await stores.operational.upsertRelease(testRelease(FIRST, 'b', title('b')));
    await ended(stores, testRelease(SECOND, 'c', { ...title('c'), withdrawn: true }), 30_000);
    const [older, other] = [testRelease(SECOND, 'd', title('d')), testRelease(SECOND, 'e', title('e'))];
    await stores.operational.upsertRelease(older);
    await ended(stores, other, 50_000);
    await sayOneFilm(stores, older, other);
    const { told, out } = await exported(stores);
    expect(told).toEqual({ films: 2, withoutResult: 1, leftOut: [] });
    const rows = await readReleases(out);
    expect(rows.map(({ facts, firstWeekAdmissions }) => [facts.title, firstWeekAdmissions])).toEqual([
      ['Le film a', 10_000],
      ['Le film d', 50_000],
    ]);
  });

  it('leave out and name what the training would refuse: a film that stands twice, impossible facts', async () => {
    const stores = await testStores();
    const double = { title: 'Deux fois', directors: ['Zoé'] };
    await ended(stores, testRelease(FIRST, 'a', double), 10_000);
    await ended(stores, testRelease(FIRST, 'b', { ...double, title: 'DEUX FOIS' }), 11_000);
    await ended(stores, testRelease(SECOND, 'c', { title: 'Le film c', durationMinutes: -5 }), 30_000);
    const { told, out } = await exported(stores);
    expect(told).toEqual({
      ...{ films: 1, withoutResult: 0 },
      leftOut: [
        `${FIRST} DEUX FOIS (b): stands twice`,
        expect.stringMatching(/^2026-11-11 Le film c \(c\): durationMinutes /u),
      ],
    });
    expect(await readReleases(out)).toHaveLength(1);
  });

  it('are the file of before where reading fails in the middle', async () => {
    const stores = await testStores();
    await ended(stores, testRelease(FIRST, 'a'), 10_000);
    const out = path.join(folder, 'before.jsonl');
    writeFileSync(out, 'of before\n');
    let asked = 0;
    const failing: Pick<TestStores['operational'], 'readAll'> = {
      readAll: (reads) => {
        asked += 1;
        return asked === 2 ? Promise.reject(new Error('no answer')) : stores.operational.readAll(reads);
      },
    };
    const failed = exportReleases(failing, { weeks: [FIRST, SECOND], out, today: TODAY }, silent);
    await expect(failed).rejects.toThrow('no answer');
    expect([readFileSync(out, 'utf8'), existsSync(`${out}.partial`)]).toEqual(['of before\n', false]);
  });

  it('make the folder that they are to be in, and take no folder for their file', async () => {
    const { operational } = await testStores();
    const out = path.join(folder, 'new', 'films.jsonl');
    await exportReleases(operational, { weeks: [FIRST], out, today: TODAY }, silent);
    expect(readFileSync(out, 'utf8')).toBe('');
    const taken = path.join(folder, 'taken');
    mkdirSync(taken);
    const asked = { weeks: [FIRST], out: taken, today: TODAY };
    await expect(exportReleases(operational, asked, silent)).rejects.toMatchObject({ field: 'out' });
    expect(existsSync(`${taken}.partial`)).toBe(false);
  });
});
