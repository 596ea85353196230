/** The values in a row's columns; each throws NiabError `unreadable-row` where a column holds nothing of its kind. */
import { isIsoDate, type IsoDate, type IsoInstant } from '../../../domain/cinema-week.ts';
import { NiabError } from '../../../errors.ts';
import type { Row } from '../sql-database.ts';

/** An instant as it is given out. */
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

export function text(row: Row, column: string): string {
  const value = row[column];
  if (typeof value !== 'string') throw unreadable(column);
  return value;
}

export function number(row: Row, column: string): number {
  const value = row[column];
  if (typeof value !== 'number') throw unreadable(column);
  return value;
}

export function date(row: Row, column: string): IsoDate {
  const value = row[column];
  return typeof value === 'string' && isIsoDate(value) ? value : instant(row, column).slice(0, 10);
}

/** SQL Server's `datetime2` has no zone: the driver reads it as UTC, as it was written. */
export function instant(row: Row, column: string): IsoInstant {
  const value = row[column];
  const time = value instanceof Date ? value.getTime() : typeof value === 'string' ? Date.parse(value) : NaN;
  if (!Number.isFinite(time)) throw unreadable(column);
  // Most come as they are given out, by the thousand.
  return typeof value === 'string' && INSTANT.test(value) ? value : new Date(time).toISOString();
}

export function orNull<T>(row: Row, column: string, read: (row: Row, column: string) => T): T | null {
  return row[column] === null ? null : read(row, column);
}

export function filmOf(row: Row): string | null {
  return orNull(row, 'filmId', text);
}

/** Rows with the same key, in the order of their first ones. */
export function groupsOf(rows: readonly Row[], keyOf: (row: Row) => string): [Row, ...Row[]][] {
  return [...Map.groupBy(rows, keyOf).values()].flatMap(([first, ...others]) =>
    first === undefined ? [] : [[first, ...others]],
  );
}

export function unreadable(column: string): NiabError {
  return new NiabError('unreadable-row', `The database holds no readable value in column ${column}`);
}
