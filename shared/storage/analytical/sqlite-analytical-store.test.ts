import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { describeAnalyticalStore, parsedPage } from './analytical-store.contract.ts';
import { createSqliteAnalyticalStore } from './sqlite-analytical-store.ts';

const folder = temporaryFolder();

describeAnalyticalStore('SQLite', () =>
  Promise.resolve(createSqliteAnalyticalStore(join(folder, 'new folder', 'analytical.db'))),
);

it('keeps documents when it is closed and opened again', async () => {
  const path = join(folder, 'kept.db');
  const document = parsedPage('2023-04-05', 'page');
  const before = createSqliteAnalyticalStore(path);
  await before.parsedPages.upsert(document);
  await before.close();
  await before.close();

  const after = createSqliteAnalyticalStore(path);
  expect(await after.parsedPages.get('2023-04-05', 'page')).toEqual(document);
  await after.close();
});
