import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { afterAll, describe, expect, it, onTestFinished } from 'vitest';
import { DEFAULT_SETTINGS } from '../../domain/cinema.ts';
import { describeMigration } from './contract/migration.contract.ts';
import { createMssqlOperationalStore } from './mssql-operational-store.ts';
import { openPool, toDriverConfig } from './mssql/connection.ts';
import { MSSQL_MIGRATIONS } from './mssql/migrations/index.ts';
import { MssqlDatabase } from './mssql/mssql-database.ts';
import { describeOperationalStore } from './operational-store.contract.ts';
import { SqlOperationalStore } from './sql-operational-store.ts';
import { CHANGE } from '../testing/settings-change.ts';

const connectionString = process.env['NIAB_TEST_MSSQL'];

/** Registered only where a server is: set NIAB_TEST_MSSQL to its connection string. */
if (connectionString !== undefined && connectionString !== '') {
  describe('with the server of NIAB_TEST_MSSQL', () => {
    // Tables of this run's own, whatever else is in the database, and dropped at the end.
    const tablePrefix = `niabtest_${randomBytes(4).toString('hex')}_`;
    afterAll(() => dropTables(connectionString, tablePrefix));

    describeOperationalStore('Azure SQL', () =>
      Promise.resolve(createMssqlOperationalStore({ connectionString }, { tablePrefix })),
    );

    describeMigration('Azure SQL', async (version) => {
      const own = `${tablePrefix}from${version}_`;
      const config = toDriverConfig({ connectionString });
      const old = new MssqlDatabase(config, MSSQL_MIGRATIONS.slice(0, version), { tablePrefix: own });
      await old.migrate();
      await old.close();
      onTestFinished(() => dropTables(connectionString, own));
      return {
        execute: async (statement) => {
          const pool = await openPool(config);
          await pool.request().query(statement.replace(/{(\w+)}/, `${own}$1`));
          await pool.close();
        },
        open: () => Promise.resolve(createMssqlOperationalStore({ connectionString }, { tablePrefix: own })),
      };
    });

    it('makes the schema once when two processes start on an empty database', async () => {
      const own = `${tablePrefix}two_`;
      const stores = [1, 2].map(() =>
        createMssqlOperationalStore({ connectionString }, { tablePrefix: own }),
      );
      await Promise.all(stores.map((store) => store.migrate()));
      await Promise.all(stores.map((store) => store.migrate()));
      expect(await stores[0]?.listSettings()).toEqual([]);
      await Promise.all(stores.map((store) => store.close()));
      await dropTables(connectionString, own);
    });

    it('upgrades an old database and keeps what is in it', async () => {
      const own = `${tablePrefix}up_`;
      const config = toDriverConfig({ connectionString });
      const later = [...MSSQL_MIGRATIONS, ['ALTER TABLE niab_settings ADD note nvarchar(50) NULL']];
      const old = new SqlOperationalStore(new MssqlDatabase(config, MSSQL_MIGRATIONS, { tablePrefix: own }));
      await old.migrate();
      await old.saveSettings(DEFAULT_SETTINGS, 0, CHANGE);
      await old.close();

      const upgraded = new SqlOperationalStore(new MssqlDatabase(config, later, { tablePrefix: own }));
      await upgraded.migrate();
      await upgraded.migrate();
      expect(await upgraded.listSettings()).toEqual([{ ...DEFAULT_SETTINGS, ...CHANGE, version: 1 }]);
      await upgraded.close();
      const pool = await openPool(config);
      await expect(pool.request().query(`SELECT note FROM ${own}settings`)).resolves.toMatchObject({
        recordset: [{ note: null }],
      });
      await pool.close();
      await dropTables(connectionString, own);
    });
  });
}

describe('a server that does not answer', () => {
  it('is reported as such, as worth another attempt', async () => {
    const port = await unusedPort();
    const store = createMssqlOperationalStore(
      { connectionString: `mssql://user:secret@127.0.0.1:${port}/niab?encrypt=false` },
      { patienceMs: 100 },
    );
    const answer = store.listSettings();
    await expect(answer).rejects.toMatchObject({ code: 'database-waking', permanent: false });
    await expect(answer).rejects.not.toThrow('secret');
    await store.close();
  });
});

async function dropTables(server: string, tablePrefix: string): Promise<void> {
  const pool = await openPool(toDriverConfig({ connectionString: server }));
  const made = MSSQL_MIGRATIONS.flat().flatMap((batch) => /CREATE TABLE (niab_\w+)/.exec(batch)?.[1] ?? []);
  // Backwards, so that a table goes before the one that it refers to.
  for (const table of [...made.toReversed(), 'niab_schema_version']) {
    const name = table.replace('niab_', tablePrefix);
    await pool.request().batch(`IF OBJECT_ID(N'${name}', N'U') IS NOT NULL DROP TABLE ${name}`);
  }
  await pool.close();
}

async function unusedPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
