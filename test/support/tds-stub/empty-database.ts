import { MSSQL_MIGRATIONS } from '#shared/storage/operational/mssql/migrations/index.ts';
import { TdsStub, type StatementAnswer, type TdsStubOptions } from './tds-stub.ts';

/** A stub of a database that has the tables of this program, all of them empty. */
export function startEmptyDatabase(options: Pick<TdsStubOptions, 'login'>): Promise<TdsStub> {
  return TdsStub.start({ ...options, answer: emptyTables });
}

function emptyTables(text: string): StatementAnswer {
  if (text.includes('niab_schema_version')) return { rows: [{ version: MSSQL_MIGRATIONS.length }] };
  // Several questions at once are asked one after the other.
  return { recordsets: text.split(';\n').map(() => []) };
}
