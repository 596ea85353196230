import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { decodeCatalogue } from '#shared/catalogue/file/decode.ts';
import { openCatalogue } from '#shared/catalogue/open-catalogue.ts';
import { readConfig } from '#shared/config.ts';
import { testRelease } from '#shared/domain/testing-films.ts';
import { operationalFile } from '#shared/services.ts';
import { createBlobCatalogueFiles } from '#shared/storage/catalogue/blob-catalogue-files.ts';
import { createSqliteOperationalStore } from '#shared/storage/operational/sqlite-operational-store.ts';
import { temporaryFolder } from '#shared/storage/testing/temporary-folder.ts';
import { useAzurite } from '#test/support/azurite.ts';
import { root } from '../settings.ts';
import { loadCatalogue } from './load-catalogue.ts';
import { catalogueLoadOptions, targetSettings } from './options.ts';
import { storedRows } from './testing-rows.ts';

/** Some seconds on a machine that has nothing else to do. */
const LOADING_TIMEOUT_MS = 120_000;
const azurite = useAzurite();
const dataDir = temporaryFolder();
const clock = { now: () => new Date('2026-11-30T10:00:00.000Z') };

const config = () => readConfig({ AzureWebJobsStorage: azurite.connectionString, NIAB_DATA_DIR: dataDir });
const files = () => createBlobCatalogueFiles({ connectionString: azurite.connectionString });

/** What the command tells. */
async function called(...args: string[]): Promise<string[]> {
  const told: string[] = [];
  await loadCatalogue(catalogueLoadOptions(args), config(), clock, {
    tell: (line) => told.push(line),
    bar: () => ({ show: () => undefined, end: () => undefined }),
  });
  return told;
}

async function published() {
  const current = await files().current();
  const bytes = current === null ? null : await files().read(current.version);
  if (current === null || bytes === null) throw new Error('No catalogue is published');
  return { current, catalogue: openCatalogue(bytes, { demonstration: true }) };
}

describe('the sources that are shipped', () => {
  let told: string[] = [];
  beforeAll(async () => {
    told = await called('--shipped', '--publish');
  }, LOADING_TIMEOUT_MS);

  it('are in the base with all that they say', () => {
    const rows = storedRows(operationalFile(config()));
    expect(rows['loads']).toMatchObject([
      { source: 'facts', edition: 1, state: 'complete' },
      { source: 'movielens', edition: 1, state: 'complete' },
    ]);
    expect(rows['ratings']).toHaveLength(100_836);
    expect(rows['tags']).toHaveLength(3_683);
    const ofMovieLens = rows['film_genres']?.filter((row) => row['source'] === 'movielens') ?? [];
    for (const [genre, count] of [['Drama', 4_361] as const, ['Comedy', 3_756] as const]) {
      expect(ofMovieLens.filter((row) => row['genre'] === genre)).toHaveLength(count);
    }
    expect(told.slice(0, 2)).toEqual([
      expect.stringMatching(/^facts: \d+ rows are loaded\.$/),
      expect.stringMatching(/^movielens: \d+ rows are loaded\.$/),
    ]);
  });

  it('make by way of the base the same catalogue as is shipped', async () => {
    const shipped = readFileSync(path.join(root, 'shared/catalogue/shipped/catalogue.bin.gz'));
    const { current } = await published();
    expect(current).toEqual({
      version: decodeCatalogue(shipped).version,
      madeAt: '2026-11-30T10:00:00.000Z',
    });
  });

  it('are loaded and published once', async () => {
    expect(await called('--shipped', '--publish')).toEqual([
      'facts: these files are loaded already, there is nothing to do.',
      'movielens: these files are loaded already, there is nothing to do.',
      expect.stringMatching(
        /^Version [0-9a-f]{16} of the catalogue stands already \(\d+ films, \d\.\d MB\)\.$/,
      ),
    ]);
  });

  it('are published together with the releases, which have no id of IMDb', async () => {
    const store = createSqliteOperationalStore(operationalFile(config()));
    const release = { ...testRelease('2026-11-25', 'allocine-1'), title: 'Un film d’ici', genres: ['Drame'] };
    await store.upsertRelease(release);
    await store.close();
    const before = (await published()).current.version;
    expect(await called('--publish')).toEqual([expect.stringMatching(/ is published /)]);
    const { current, catalogue } = await published();
    expect(current.version).not.toBe(before);
    expect(catalogue.film('release-allocine-1')).toMatchObject({ frenchTitle: 'Un film d’ici' });
    expect(await files().read(before)).not.toBeNull();
  });
});

describe('the options', () => {
  it('ask for something', () => {
    expect(() => catalogueLoadOptions([])).toThrow('Nothing is asked for.');
    expect(() => catalogueLoadOptions(['--imdb', 'x', '--imdb-films', 'some'])).toThrow(
      '--imdb-films must be',
    );
    expect(() => catalogueLoadOptions(['--imbd', 'x'])).toThrow("'--imbd'");
    expect(catalogueLoadOptions(['--wikidata', 'a', '--wikidata', 'b', '--to', 'sqlite'])).toMatchObject({
      ...{ wikidata: ['a', 'b'], to: 'sqlite', imdbFilms: 'known', shipped: false },
    });
  });

  it('name another database than the settings', () => {
    const settings = { NIAB_SQL_SERVER: 'a.test', NIAB_DATA_DIR: 'd', AzureWebJobsStorage: 'x' };
    expect(readConfig(targetSettings(settings, null)).sql).toEqual({ server: 'a.test', database: 'niab' });
    expect(readConfig(targetSettings(settings, 'sqlite')).sql).toBeNull();
    expect(readConfig(targetSettings(settings, 'Server=b.test')).sql).toEqual({
      connectionString: 'Server=b.test',
    });
  });
});
