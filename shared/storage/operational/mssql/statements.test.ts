import { describe, expect, it } from 'vitest';
import { FIELDS } from '../fields.ts';
import { STATEMENTS } from '../sql-database.ts';
import { sqliteStatements } from '../sqlite/statements.ts';
import { mssqlStatements } from './statements.ts';

describe('the statements of both dialects', () => {
  it.each(STATEMENTS)('%s has the same parameters, all of them known, and the same columns', (name) => {
    const [mssql, sqlite] = [mssqlStatements[name], sqliteStatements[name]];
    expect(parametersOf(mssql)).toEqual(parametersOf(sqlite));
    expect(Object.keys(FIELDS)).toEqual(expect.arrayContaining(parametersOf(mssql)));
    expect(columnsOf(mssql)).toEqual(columnsOf(sqlite));
  });
});

function parametersOf(text: string): string[] {
  return [...new Set(text.match(/(?<=@)\w+/g))].toSorted();
}

/** Names of the columns that a SELECT at the start of a statement gives out. */
function columnsOf(text: string): string[] {
  const list = /^\s*SELECT (?:DISTINCT )?([^]*?)\sFROM/.exec(text)?.[1] ?? '';
  return withoutCalls(list)
    .split(',')
    .map((column) => column.replace(/^[^]*[\s.]/, '').replace(/[[\]]/g, ''));
}

/** A call may stand in another: the innermost first. */
function withoutCalls(text: string): string {
  const shorter = text.replace(/\w+\([^()]*\)/g, 'call');
  return shorter === text ? text : withoutCalls(shorter);
}
