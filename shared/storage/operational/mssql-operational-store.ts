import { toDriverConfig } from './mssql/connection.ts';
import type { SqlConnection } from './mssql/connection.ts';
import { MSSQL_MIGRATIONS } from './mssql/migrations/index.ts';
import { MssqlDatabase } from './mssql/mssql-database.ts';
import type { MssqlOptions } from './mssql/mssql-database.ts';
import type { OperationalStore } from './operational-store.ts';
import { SqlOperationalStore } from './sql-operational-store.ts';

/**
 * The operational store in Azure SQL. Call `migrate` before anything else. Nothing is connected before the first call;
 * a database that is paused is waited for, about a minute, and then the error is `database-unavailable`.
 */
export function createMssqlOperationalStore(
  connection: SqlConnection,
  options: MssqlOptions = {},
): OperationalStore {
  return new SqlOperationalStore(new MssqlDatabase(toDriverConfig(connection), MSSQL_MIGRATIONS, options));
}
