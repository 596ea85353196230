import path from 'node:path';
import { expect, it } from 'vitest';
import type { CatalogueBase } from '#shared/storage/catalogue/catalogue-base.ts';
import { createBlobCatalogueFiles } from '#shared/storage/catalogue/blob-catalogue-files.ts';
import { filmRows } from '#shared/storage/catalogue/catalogue-row.ts';
import { createSqliteCatalogueBase } from '#shared/storage/catalogue/sqlite-catalogue-base.ts';
import { createSqliteOperationalStore } from '#shared/storage/operational/sqlite-operational-store.ts';
import { temporaryFolder } from '#shared/storage/testing/temporary-folder.ts';
import { useAzurite } from '#test/support/azurite.ts';
import { publishCatalogue } from './publish.ts';

const azurite = useAzurite();
const folder = temporaryFolder();
const AT = '2026-11-30T10:00:00.000Z';

async function load(base: CatalogueBase, fingerprint: string, title: string): Promise<void> {
  const edition = await base.begin('facts', fingerprint, AT);
  const film = {
    ...{ id: 'tt0000001', frenchTitle: title, originalTitle: null, otherTitles: [], year: 1999 },
    ...{ durationMinutes: 90, genres: [], countries: [], credits: [] },
    ...{ movieLensId: null, tmdbId: null, frenchRelease: null },
  };
  await base.store(edition, 1, filmRows(film));
  await base.complete(edition, AT);
  await base.sweep('facts', null);
}

it('publishes nothing of an edition that was replaced while it was read', async () => {
  const file = path.join(folder, 'operational.sqlite');
  const [base, store] = [createSqliteCatalogueBase(file), createSqliteOperationalStore(file)];
  const files = createBlobCatalogueFiles({ connectionString: azurite.connectionString });
  await base.migrate();
  await load(base, '1', 'Avant');
  const films = base.films.bind(base);
  base.films = (edition) => {
    base.films = films;
    return (async function* () {
      await load(base, '2', 'Après');
      yield* films(edition);
    })();
  };
  await expect(publishCatalogue(base, store, files, AT)).rejects.toMatchObject({ code: 'conflict' });
  expect(await files.current()).toBeNull();
  expect(await publishCatalogue(base, store, files, AT)).toMatchObject({ films: 1, isKnown: false });
  expect(await publishCatalogue(base, store, files, AT)).toMatchObject({ films: 1, isKnown: true });
  await Promise.all([base.close(), store.close()]);
});
