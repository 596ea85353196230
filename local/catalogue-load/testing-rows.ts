import { DatabaseSync, type SQLOutputValue } from 'node:sqlite';
import { CATALOGUE_TABLES } from '#shared/storage/catalogue/catalogue-row.ts';

/** All rows of the base in a SQLite file by table, those of every edition, without the times of the loads. */
export function storedRows(file: string): Record<string, Record<string, SQLOutputValue>[]> {
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    const loads = 'SELECT source, edition, fingerprint, state, chunks, row_count FROM catalogue_loads';
    const tables = CATALOGUE_TABLES.map((table) => [table, `SELECT * FROM ${table}`] as const);
    return Object.fromEntries(
      [['loads', loads] as const, ...tables].map(([name, text]) => [name, database.prepare(text).all()]),
    );
  } finally {
    database.close();
  }
}
