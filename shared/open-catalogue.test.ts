import { describe, expect, it } from 'vitest';
import { useAzurite } from '#test/support/azurite.ts';
import { encodeCatalogue } from './catalogue/file/encode.ts';
import { mergeFilms } from './catalogue/merge-films.ts';
import { openCatalogue } from './catalogue/open-catalogue.ts';
import { toldFilm } from './catalogue/testing-content.ts';
import { serveCatalogue } from './open-catalogue.ts';
import { createBlobCatalogueFiles } from './storage/catalogue/blob-catalogue-files.ts';
import type { CatalogueFiles } from './storage/catalogue/catalogue-files.ts';

const azurite = useAzurite();
const MADE_AT = '2026-11-30T04:00:00.000Z';

/** The file of an edition with one film. */
function testingFile(frenchTitle: string): Promise<Uint8Array> {
  const films = mergeFilms([toldFilm('facts', { id: 'tt0111161', frenchTitle })]);
  return encodeCatalogue({ films, people: [], ratings: [], tags: [] });
}

describe('the catalogue that is served', () => {
  const blobs = (): CatalogueFiles =>
    createBlobCatalogueFiles({ connectionString: azurite.connectionString });

  async function put(version: string, file: Uint8Array): Promise<void> {
    const before = (await blobs().current())?.version ?? null;
    await blobs().publish({ version, madeAt: MADE_AT }, file, before);
  }

  async function publish(title: string): Promise<void> {
    const file = await testingFile(title);
    const { version } = openCatalogue(file, { demonstration: false });
    await put(version, file);
  }

  /** As a process serves it that is started at midnight, with what was told to its log. */
  function served(
    published: CatalogueFiles = blobs(),
    patienceMs = 30_000,
    shipped = () => testingFile('De la boîte'),
  ) {
    const errors: unknown[] = [];
    let now = new Date('2026-11-30T00:00:00Z');
    const catalogue = serveCatalogue({
      config: { demonstration: false },
      published,
      shipped,
      patienceMs,
      clock: { now: () => now },
      onError: (error) => errors.push(error),
    });
    return {
      errors,
      catalogue,
      at: (time: string) => (now = new Date(`2026-11-30T${time}Z`)),
      title: async () => (await catalogue.get()).film('tt0111161')?.frenchTitle,
    };
  }

  it('is that of the package until one is published, and that after some minutes, with nobody waiting', async () => {
    const { title, at, catalogue, errors } = served();
    expect(await title()).toBe('De la boîte');
    await publish('Publié');
    at('00:04:59');
    expect(await title()).toBe('De la boîte');
    await catalogue.looked();
    expect(await title()).toBe('De la boîte');
    at('00:05:00');
    expect(await title()).toBe('De la boîte');
    await catalogue.looked();
    expect(await title()).toBe('Publié');
    expect(await served().title()).toBe('Publié');
    expect(errors).toEqual([]);
  });

  it('is read anew only when another edition is published', async () => {
    await publish('Une fois');
    let files = 0;
    const counted: CatalogueFiles = {
      ...blobs(),
      read: (version) => {
        files += 1;
        return blobs().read(version);
      },
    };
    const { title, at, catalogue } = served(counted);
    expect(await title()).toBe('Une fois');
    at('01:00:00');
    await title();
    await catalogue.looked();
    expect([await title(), files]).toEqual(['Une fois', 1]);
  });

  it.each([
    ['is broken', () => Promise.resolve(Uint8Array.of(1, 2, 3))],
    ['is that of another edition', () => testingFile('Une autre')],
    ['is gone', () => Promise.resolve(null)],
  ])('stays that of the package where what is published %s, which the log is told', async (_, read) => {
    await publish('Publié');
    const { title, errors } = served({ ...blobs(), read });
    expect(await title()).toBe('De la boîte');
    expect(errors).toMatchObject([{ code: 'bad-catalogue' }]);
  });

  it('stays the one before where the next one is broken', async () => {
    await publish('Bon');
    const { title, at, catalogue, errors } = served();
    expect(await title()).toBe('Bon');
    await put('0123456789abcdef', Uint8Array.of(1));
    at('00:10:00');
    await title();
    await catalogue.looked();
    expect(await title()).toBe('Bon');
    expect(errors).toMatchObject([{ code: 'bad-catalogue' }]);
  });

  it('is that of the package while the storage does not answer', async () => {
    const silent = { ...blobs(), current: () => Promise.withResolvers<null>().promise };
    expect(await served(silent, 1).title()).toBe('De la boîte');
  });

  it('is the published one that comes too late for the first caller, while that of the package is still read', async () => {
    await publish('En retard');
    const [late, reads] = [Promise.withResolvers<null>(), Promise.withResolvers<null>()];
    const slow: CatalogueFiles = { ...blobs(), current: () => late.promise.then(() => blobs().current()) };
    const { title, catalogue } = served(slow, 1, async () => {
      reads.resolve(null);
      await catalogue.looked();
      return testingFile('De la boîte');
    });
    const first = title();
    await reads.promise;
    late.resolve(null);
    expect([await first, await title()]).toEqual(['En retard', 'En retard']);
  });
});
