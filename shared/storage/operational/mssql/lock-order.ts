import type { FieldName, SqlValue } from '../fields.ts';
import type { Command } from '../sql-database.ts';

/** The fields that make the keys of the tables, in the order of their columns. */
const KEY_FIELDS: readonly FieldName[] = [
  ...(['runId', 'type', 'key'] as const),
  ...([
    'week',
    'stage',
    'modelVersion',
    'room',
    'sequence',
    'filmId',
    'otherFilmId',
    'observedOn',
    'host',
    'purpose',
    'effectiveFrom',
  ] as const),
];

/**
 * The commands of a transaction so ordered that two transactions that write the same rows lock them in the same order, and
 * neither becomes the other's deadlock. Only what one statement does to several rows changes its order: a DELETE stays
 * before the INSERT that follows it, and two commands for one row stay as they were.
 */
export function inLockOrder(commands: readonly Command[]): Command[] {
  const groups: Command[][] = [];
  for (const command of commands) {
    const last = groups.at(-1);
    if (last?.[0]?.statement === command.statement) last.push(command);
    else groups.push([command]);
  }
  return groups.flatMap((group) => group.toSorted(byKey));
}

function byKey(a: Command, b: Command): number {
  for (const field of KEY_FIELDS) {
    const order = compare(a.parameters[field] ?? null, b.parameters[field] ?? null);
    if (order !== 0) return order;
  }
  return 0;
}

function compare(a: SqlValue, b: SqlValue): number {
  if (a === b || a === null || b === null) return Number(b === null) - Number(a === null);
  return a < b ? -1 : 1;
}
