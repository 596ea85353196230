import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { openPool, toDriverConfig } from '../operational/mssql/connection.ts';
import { MSSQL_MIGRATIONS } from '../operational/mssql/migrations/index.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { describeCatalogueBase } from './catalogue-base.contract.ts';
import { createMssqlCatalogueBase } from './mssql-catalogue-base.ts';
import { createSqliteCatalogueBase } from './sqlite-catalogue-base.ts';

const folder = temporaryFolder();

describeCatalogueBase('SQLite', () =>
  Promise.resolve(createSqliteCatalogueBase(join(folder, 'operational.sqlite'))),
);

const connectionString = process.env['NIAB_TEST_MSSQL'];

/** Registered only where a server is: set NIAB_TEST_MSSQL to its connection string. */
if (connectionString !== undefined && connectionString !== '') {
  // Tables of this run's own, and dropped at the end.
  const tablePrefix = `niabtest_${randomBytes(4).toString('hex')}_`;
  describeCatalogueBase('Azure SQL', () =>
    Promise.resolve(createMssqlCatalogueBase({ connectionString }, { tablePrefix })),
  );
  afterAll(async () => {
    const pool = await openPool(toDriverConfig({ connectionString }));
    const made = MSSQL_MIGRATIONS.flat().flatMap((batch) => /CREATE TABLE (niab_\w+)/.exec(batch)?.[1] ?? []);
    for (const table of [...made.toReversed(), 'niab_schema_version']) {
      await pool.request().batch(`DROP TABLE IF EXISTS ${table.replace('niab_', tablePrefix)}`);
    }
    await pool.close();
  });
}
