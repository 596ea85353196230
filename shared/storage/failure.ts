/** Why a store cannot do anything more, as far as somebody can do something about it. */
export type StorageFailure = 'storage-full' | 'data-unreadable';

/** SQLite's primary result codes for a full disk, a damaged file, and one that is no database. */
const SQLITE_FULL = 13;
const SQLITE_CORRUPT = 11;
const SQLITE_NOTADB = 26;
/** Errors of Azure SQL for a database that may not grow, and for its log. */
const MSSQL_FULL: ReadonlySet<unknown> = new Set([1105, 9002, 40544]);

/** Null for an error that has another reason; looks through the causes. */
export function storageFailureOf(error: unknown): StorageFailure | null {
  for (let each = error; each instanceof Error; each = each.cause) {
    const failure = ownFailureOf(each);
    if (failure !== null) return failure;
  }
  return null;
}

function ownFailureOf(error: Error): StorageFailure | null {
  if ('code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT')) return 'storage-full';
  if ('number' in error && MSSQL_FULL.has(error.number)) return 'storage-full';
  if (!('errcode' in error) || typeof error.errcode !== 'number') return null;
  const primary = error.errcode & 0xff;
  if (primary === SQLITE_FULL) return 'storage-full';
  return primary === SQLITE_CORRUPT || primary === SQLITE_NOTADB ? 'data-unreadable' : null;
}
