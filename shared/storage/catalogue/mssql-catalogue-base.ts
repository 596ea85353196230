import { toDriverConfig, type SqlConnection } from '../operational/mssql/connection.ts';
import { MSSQL_MIGRATIONS } from '../operational/mssql/migrations/index.ts';
import { MssqlDatabase, type MssqlOptions } from '../operational/mssql/mssql-database.ts';
import type { CatalogueBase } from './catalogue-base.ts';
import { SqlCatalogueBase } from './sql-catalogue-base.ts';

/** The base in the operational database in Azure SQL. Nothing is connected before the first call. */
export function createMssqlCatalogueBase(
  connection: SqlConnection,
  options: MssqlOptions = {},
): CatalogueBase {
  const config = toDriverConfig(connection, options.patienceMs);
  return new SqlCatalogueBase(new MssqlDatabase(config, MSSQL_MIGRATIONS, options));
}
