import { SQLITE_MIGRATIONS } from '../operational/sqlite/migrations/index.ts';
import { SqliteDatabase } from '../operational/sqlite/sqlite-database.ts';
import { sqliteStatements } from '../operational/sqlite/statements.ts';
import { openSqlite } from '../sqlite/open-sqlite.ts';
import type { CatalogueBase } from './catalogue-base.ts';
import { SqlCatalogueBase } from './sql-catalogue-base.ts';

/** The base in the file of the operational store. Call `migrate` before anything else. */
export function createSqliteCatalogueBase(path: string): CatalogueBase {
  return new SqlCatalogueBase(new SqliteDatabase(openSqlite(path), sqliteStatements, SQLITE_MIGRATIONS));
}
