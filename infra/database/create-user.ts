/**
 * `npm run database-user -- --server S --database D --user NAME [--client-id ID]`: lets the identity of the functions read
 * and write the operational database (user.sql says how). Run it after the first deployment, signed in ("az login") as
 * a member of the group that administers the server; it may be repeated.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { DefaultAzureCredential } from '@azure/identity';
import sql from 'mssql';
import { messageOf } from '#shared/errors.ts';
import { openPool, toDriverConfig } from '#shared/storage/operational/mssql/connection.ts';
import { withRetry } from '#shared/storage/operational/mssql/retry.ts';
import { PATIENCE_MS } from '#shared/storage/operational/patience.ts';
import { userOf } from './user-arguments.ts';

const OPTIONS = {
  server: { type: 'string' },
  database: { type: 'string' },
  user: { type: 'string' },
  'client-id': { type: 'string' },
} as const;

try {
  const { server, database, name, clientId } = userOf(parseArgs({ options: OPTIONS }).values);
  const statement = readFileSync(path.join(import.meta.dirname, 'user.sql'), 'utf8');
  const config = toDriverConfig({ server, database, credential: new DefaultAzureCredential() });
  await withRetry(
    async () => {
      const pool = await openPool(config);
      try {
        await pool
          .request()
          .input('name', sql.NVarChar(128), name)
          .input('clientId', sql.UniqueIdentifier, clientId)
          .query(statement);
      } finally {
        await pool.close();
      }
    },
    { patienceMs: PATIENCE_MS },
  );
  console.log(`${name} may read and write ${database} on ${server}.`);
} catch (error) {
  console.error(messageOf(error));
  process.exitCode = 1;
}
