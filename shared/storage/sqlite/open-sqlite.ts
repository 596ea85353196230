import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** How long a statement waits for another process that is writing, in milliseconds. */
const BUSY_TIMEOUT_MS = 10_000;
const BUSY_PAUSE_MS = 25;
/** SQLite's result code for "another connection holds the lock". */
const SQLITE_BUSY = 5;

/**
 * Opens (or makes) a SQLite file that several processes may use at once: readers never wait (write-ahead log),
 * writers wait for each other. A process that dies loses nothing that was committed.
 */
export function openSqlite(path: string): DatabaseSync {
  mkdirSync(dirname(path), { recursive: true });
  const database = new DatabaseSync(path, { timeout: BUSY_TIMEOUT_MS, enableForeignKeyConstraints: true });
  // The first process to open a new file sets the mode; the lock for it does not always honour the time-out.
  if (database.prepare('PRAGMA journal_mode').get()?.['journal_mode'] !== 'wal') enableWal(database);
  database.exec('PRAGMA synchronous = NORMAL');
  return database;
}

function enableWal(database: DatabaseSync): void {
  const deadline = Date.now() + BUSY_TIMEOUT_MS;
  for (;;) {
    try {
      database.exec('PRAGMA journal_mode = WAL');
      return;
    } catch (error) {
      if (!isBusy(error) || Date.now() > deadline) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, BUSY_PAUSE_MS);
    }
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && error.errcode === SQLITE_BUSY;
}

/** Runs synchronous work in a write transaction: all of it holds, or nothing. */
export function inTransaction<T>(database: DatabaseSync, work: () => T): T {
  return between(database, 'BEGIN IMMEDIATE', work);
}

/** As `inTransaction` when the work says true; otherwise none of it holds. */
export function inTransactionIf(database: DatabaseSync, work: () => boolean): boolean {
  return between(database, 'BEGIN IMMEDIATE', work, (holds) => holds);
}

/** Runs synchronous work that only reads: it sees one state of the file, whatever others write meanwhile. */
export function inSnapshot<T>(database: DatabaseSync, work: () => T): T {
  return between(database, 'BEGIN DEFERRED', work);
}

function between<T>(
  database: DatabaseSync,
  begin: string,
  work: () => T,
  holds: (result: T) => boolean = () => true,
): T {
  database.exec(begin);
  try {
    const result = work();
    database.exec(holds(result) ? 'COMMIT' : 'ROLLBACK');
    return result;
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK');
    throw error;
  }
}

/**
 * Applies the scripts that a file does not have yet; its `user_version` counts those that it has. The version is read
 * again under the write lock, so that of two processes that start at once one does the work and the other finds it done.
 */
export function migrateSqlite(database: DatabaseSync, scripts: readonly string[]): void {
  for (const [version, script] of scripts.entries()) {
    if (versionOf(database) > version) continue;
    inTransaction(database, () => {
      if (versionOf(database) > version) return;
      database.exec(script);
      database.exec(`PRAGMA user_version = ${version + 1}`);
    });
  }
}

function versionOf(database: DatabaseSync): number {
  return Number(database.prepare('PRAGMA user_version').get()?.['user_version']);
}
