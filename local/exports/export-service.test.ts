import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet';
import { describe, expect, it } from 'vitest';
import { testForecast } from '#shared/domain/testing-forecasts.ts';
import { testRelease } from '#shared/domain/testing-films.ts';
import { featuresHash } from '#shared/features/features-hash.ts';
import type { GivenForecast, SignalDocument } from '#shared/storage/analytical/analytical-store.ts';
import { temporaryFolder } from '#shared/storage/testing/temporary-folder.ts';
import { exportService, type RowCounts } from './export-service.ts';
import { forecastFilm, observe, sayOneFilm, testStores, type TestStores } from './testing-stores.ts';

const [FIRST, SECOND, TODAY] = ['2026-11-04', '2026-11-11', '2026-11-24'];
const WEEKS = [FIRST, SECOND];
const folder = temporaryFolder();
const silent = (): void => undefined;

async function rowsOf(out: string, name: keyof RowCounts): Promise<Record<string, unknown>[]> {
  const file = await asyncBufferFromFile(path.join(out, `${name}.parquet`));
  return parquetReadObjects({ file });
}

function newFolder(): string {
  return path.join(folder, crypto.randomUUID());
}

async function exported(stores: TestStores): Promise<string> {
  const out = newFolder();
  await exportService(stores, { weeks: WEEKS, out, today: TODAY }, silent);
  return out;
}

function given(clientId: string, p50: number): GivenForecast {
  return {
    ...{ clientId, modelVersion: '4', featuresHash: 'cd'.repeat(32), stage: 'monday', asOf: '2026-11-02' },
    ...{ givenAt: '2026-11-02T09:00:00.123Z', p10: 1_000, p50, p90: 7_000, mean: 3_100 },
  };
}

function signal(week: string): SignalDocument {
  return {
    ...{ id: 'a@scare@2026-10-25', week, filmId: 'a', signal: 'scare', value: 12, unit: 'shows', of: 'x' },
    ...{ knownOn: '2026-10-25', readAt: '2026-10-25T17:30:00.123Z' },
  };
}

describe('the export of the service', () => {
  it('is whole: a file for each kind of thing, of the weeks alone', async () => {
    const stores = await testStores();
    for (const week of ['2026-10-28', ...WEEKS, '2026-11-18']) {
      const film = testRelease(week, 'a');
      await forecastFilm(stores, film, { screens: 5 });
      await observe(stores, film, 10_000);
      await stores.analytical.givenForecasts.upsert({ id: 'x-1', week, forecasts: [given('c', 2_000)] });
      await stores.analytical.signals.upsert(signal(week));
    }
    const shown: number[] = [];
    const out = newFolder();
    const asked = { weeks: WEEKS, out, today: TODAY };
    const counts = await exportService(stores, asked, (done) => shown.push(done));
    expect(counts).toEqual({ forecasts: 2, given: 2, actuals: 2, releases: 2, signals: 2, features: 2 });
    expect(shown).toEqual([0, 1, 2]);
    expect(readdirSync(out).toSorted()).toEqual(
      ['actuals', 'features', 'forecasts', 'given', 'releases', 'signals'].map((name) => `${name}.parquet`),
    );
    for (const name of ['actuals', 'features', 'forecasts', 'given', 'releases', 'signals'] as const) {
      expect((await rowsOf(out, name)).map(({ week }) => week)).toEqual(WEEKS.map((week) => new Date(week)));
    }
    expect((await rowsOf(out, 'signals'))[0]).toEqual({
      ...{ week: new Date(FIRST), filmId: 'a', signal: 'scare', value: 12, unit: 'shows', of: 'x' },
      ...{ knownOn: new Date('2026-10-25'), readAt: new Date('2026-10-25T17:30:00.123Z') },
    });
  });

  it('has each forecast with the hash of its features, and one from before that was kept', async () => {
    const stores = await testStores();
    const film = testRelease(FIRST, 'a');
    await forecastFilm(stores, film, { screens: 5 });
    const told = testForecast({ week: FIRST, filmId: 'a', revision: 2, p50: 60_000 });
    const { explanation: _, ...numbers } = told;
    await stores.operational.upsertForecast(told);
    await stores.analytical.forecasts.upsert({
      ...{ ...numbers, id: 'a@thursday@test@2', runId: `${FIRST}-thursday`, asOf: '2026-10-29' },
      featuresHash: 'ef'.repeat(32),
      told: {
        screens: { kind: 'class', screensClass: '150-350' },
        usOpening: { friday: '2026-10-30', grossUsd: 40_000_000, theaters: null },
      },
    });
    await stores.operational.upsertForecast(
      testForecast({ week: FIRST, filmId: 'a', modelVersion: 'before' }),
    );

    const rows = await rowsOf(await exported(stores), 'forecasts');
    const of = (modelVersion: string, revision: number) =>
      rows.find((row) => row['modelVersion'] === modelVersion && row['revision'] === revision);
    expect(rows).toHaveLength(3);
    expect(of('test', 0)).toMatchObject({
      ...{ filmId: 'a', stage: 'thursday', asOf: new Date('2026-10-29'), runId: `${FIRST}-thursday` },
      ...{ createdAt: new Date('2026-10-29T04:00:00.000Z'), featuresHash: 'ab'.repeat(32) },
      ...{ p10: 10_000, p50: 50_000, p90: 150_000, mean: 70_000, toldScreensClass: null },
    });
    expect(of('test', 2)).toMatchObject({
      ...{ featuresHash: 'ef'.repeat(32), toldScreensClass: '150-350', toldScreens: null },
      ...{ toldUsFriday: new Date('2026-10-30'), toldUsGrossUsd: 40_000_000, toldUsTheaters: null },
    });
    expect(of('before', 0)).toMatchObject({ p50: 50_000, asOf: null, runId: null, featuresHash: null });
  });

  it('has a forecast of a film that is told to be another one, which nobody is shown any more', async () => {
    const stores = await testStores();
    const [older, other] = [testRelease(FIRST, 'older'), testRelease(FIRST, 'other')];
    for (const film of [older, other]) await forecastFilm(stores, film, { screens: 5 });
    await sayOneFilm(stores, older, other, 'older');
    expect(await stores.operational.listForecasts(FIRST, FIRST)).toHaveLength(1);
    const rows = await rowsOf(await exported(stores), 'forecasts');
    expect(rows.map(({ filmId }) => filmId)).toEqual(['older', 'other']);
  });

  it('has forecasts given with their clients told apart, and no id of a client', async () => {
    const stores = await testStores();
    const document = (id: string, week: string, forecasts: GivenForecast[]) =>
      stores.analytical.givenForecasts.upsert({ id, week, forecasts });
    await document('i-1', FIRST, [given('secret-one', 1), given('secret-two', 2)]);
    await document('i-2', SECOND, [given('secret-two', 3)]);
    const rows = await rowsOf(await exported(stores), 'given');
    expect(rows.map(({ client, p50 }) => [client, p50])).toEqual([
      [1, 1],
      [2, 2],
      [2, 3],
    ]);
    expect(rows[0]?.['givenAt']).toEqual(new Date('2026-11-02T09:00:00.123Z'));
    expect(JSON.stringify(rows)).not.toContain('secret');
  });

  it('has every revision of a figure with its date, and says which one counts for which film', async () => {
    const stores = await testStores();
    const [older, other] = [testRelease(FIRST, 'older'), testRelease(FIRST, 'other')];
    for (const film of [older, other]) await stores.operational.upsertRelease(film);
    await observe(stores, other, 20_000, '2026-11-11');
    await observe(stores, other, 21_500, '2026-11-18');
    await sayOneFilm(stores, older, other);
    const out = await exported(stores);
    const rows = await rowsOf(out, 'actuals');
    const figures = rows.map((row) =>
      ['filmId', 'observedOn', 'admissions', 'isResult', 'resultOf'].map((name) => row[name]),
    );
    expect(figures).toEqual([
      ['other', new Date('2026-11-11'), 20_000, false, null],
      ['other', new Date('2026-11-18'), 21_500, true, 'older'],
    ]);
    const releases = await rowsOf(out, 'releases');
    expect(releases.map((row) => [row['filmId'], row['sameAs'], row['firstWeekAdmissions']])).toEqual([
      ['older', null, 21_500],
      ['other', 'older', null],
    ]);
  });

  it('has what is known of a film, its lists as lists, without what is the sites’ own', async () => {
    const stores = await testStores();
    const film = testRelease(FIRST, 'a', {
      ...{ title: 'Été', cast: ['Zoé', 'Ana'], directors: [], budget: { amount: 5.5e6, currency: 'EUR' } },
      ...{ usWeekends: [{ friday: '2026-10-30', grossUsd: 9e8, theaters: null }], jpboxId: 12 },
      ...{ synopsis: 'Il était une fois', posterUrl: 'https://site.test/1.jpg', scheduledShows: 30 },
    });
    await stores.operational.upsertRelease(film);
    await stores.operational.upsertRelease(testRelease(FIRST, 'gone', { withdrawn: true }));
    const [row, ...others] = await rowsOf(await exported(stores), 'releases');
    expect(others).toEqual([]);
    expect(row).toMatchObject({
      ...{ filmId: 'a', title: 'Été', cast: ['Zoé', 'Ana'], directors: [], budgetAmount: 5.5e6 },
      ...{ budgetCurrency: 'EUR', jpboxId: 12, scheduledShows: 30, firstWeekAdmissions: null },
      usWeekends: [{ friday: new Date('2026-10-30'), grossUsd: 9e8, theaters: null }],
    });
    expect(Object.keys(row ?? {})).not.toEqual(expect.arrayContaining(['synopsis']));
    expect(JSON.stringify(row)).not.toContain('site.test');
  });

  it('has a column for each feature of any version, to the last bit', async () => {
    const stores = await testStores();
    const before = { screens: Math.log(241), older: 1 };
    const now = { screens: null, us_opening: 0.1 + 0.2 };
    await forecastFilm(stores, testRelease(FIRST, 'a'), before);
    await forecastFilm(stores, testRelease(SECOND, 'b'), now);
    const rows = await rowsOf(await exported(stores), 'features');
    expect(rows).toEqual([
      expect.objectContaining({
        ...{ filmId: 'a', revision: 0, screens: Math.log(241), older: 1, us_opening: null },
        featuresHash: featuresHash(before),
      }),
      expect.objectContaining({
        ...{ filmId: 'b', stage: 'thursday', screens: null, older: null, us_opening: 0.1 + 0.2 },
        featuresHash: featuresHash(now),
      }),
    ]);
  });

  it('of weeks of which nothing is stored has files without rows', async () => {
    const out = await exported(await testStores());
    expect(await rowsOf(out, 'features')).toEqual([]);
    expect(await rowsOf(out, 'forecasts')).toEqual([]);
  });
});

describe('the folder of an export', () => {
  it('is not there where the export fails in the middle, nor is what was begun', async () => {
    const stores = await testStores();
    await forecastFilm(stores, testRelease(FIRST, 'a'), { screens: 5 });
    let asked = 0;
    const failing: TestStores['operational'] = {
      ...stores.operational,
      readAll: (reads) => {
        asked += 1;
        return asked === 2 ? Promise.reject(new Error('no answer')) : stores.operational.readAll(reads);
      },
    };
    const out = newFolder();
    const failed = exportService(
      { ...stores, operational: failing },
      { weeks: WEEKS, out, today: TODAY },
      silent,
    );
    await expect(failed).rejects.toThrow('no answer');
    expect([existsSync(out), existsSync(`${out}.partial`)]).toEqual([false, false]);
  });

  it('takes the place of an empty one, whatever a killed export has left', async () => {
    const out = newFolder();
    mkdirSync(out);
    mkdirSync(`${out}.partial`);
    writeFileSync(path.join(`${out}.partial`, 'left.parquet'), 'PAR1');
    await exportService(await testStores(), { weeks: WEEKS, out, today: TODAY }, silent);
    expect(readdirSync(out)).toHaveLength(6);
    expect(existsSync(`${out}.partial`)).toBe(false);
  });

  it('stays as it is where it has files, or is none', async () => {
    const stores = await testStores();
    const out = await exported(stores);
    const again = exportService(stores, { weeks: WEEKS, out, today: TODAY }, silent);
    await expect(again).rejects.toMatchObject({ code: 'invalid-input', field: 'out' });
    const file = path.join(out, 'given.parquet');
    const into = exportService(stores, { weeks: WEEKS, out: file, today: TODAY }, silent);
    await expect(into).rejects.toThrow('--out names a folder');
  });
});
