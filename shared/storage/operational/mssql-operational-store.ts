import { toDriverConfig } from './mssql/connection.ts';
import type { SqlConnection } from './mssql/connection.ts';
import { MSSQL_MIGRATIONS } from './mssql/migrations/index.ts';
import { MssqlDatabase } from './mssql/mssql-database.ts';
import type { MssqlOptions } from './mssql/mssql-database.ts';
import type { OperationalStore } from './operational-store.ts';
import { SqlOperationalStore } from './sql-operational-store.ts';

/**
 * The operational store in Azure SQL. Nothing is connected before the first call. A database that is paused is waited for
 * as long as the caller has patience, and then the error is `database-waking`; one whose tables are older than the program
 * is `database-not-migrated`.
 */
export function createMssqlOperationalStore(
  connection: SqlConnection,
  options: MssqlOptions = {},
): OperationalStore {
  const config = toDriverConfig(connection, options.patienceMs);
  return new SqlOperationalStore(new MssqlDatabase(config, MSSQL_MIGRATIONS, options));
}
