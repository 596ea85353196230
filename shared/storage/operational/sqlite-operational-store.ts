import { openSqlite } from '../sqlite/open-sqlite.ts';
import type { OperationalStore } from './operational-store.ts';
import { SqlOperationalStore } from './sql-operational-store.ts';
import { SQLITE_MIGRATIONS } from './sqlite/migrations/index.ts';
import { SqliteDatabase } from './sqlite/sqlite-database.ts';
import { sqliteStatements } from './sqlite/statements.ts';

/** The operational store in one SQLite file; its folder is made when missing. Call `migrate` before anything else. */
export function createSqliteOperationalStore(path: string): OperationalStore {
  return new SqlOperationalStore(new SqliteDatabase(openSqlite(path), sqliteStatements, SQLITE_MIGRATIONS));
}
