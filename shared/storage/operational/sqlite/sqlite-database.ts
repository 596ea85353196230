import { setImmediate as nextIteration } from 'node:timers/promises';
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { inSnapshot, inTransaction, inTransactionIf, migrateSqlite } from '../../sqlite/open-sqlite.ts';
import type { Parameters } from '../fields.ts';
import type { Command, Guarded, Row, SqlDatabase, StatementName, Statements } from '../sql-database.ts';

/** `data_version` tells of the commits of other connections alone, `total_changes` of the rows that this one has written. */
const SELECT_STATE = 'SELECT total_changes() AS own, data_version AS others FROM pragma_data_version';

/** A SQLite file. Statements are prepared once; node:sqlite is synchronous, so a transaction cannot be interleaved. */
export class SqliteDatabase implements SqlDatabase {
  readonly #database: DatabaseSync;
  readonly #statements: Statements;
  readonly #migrations: readonly string[];
  readonly #prepared = new Map<StatementName, StatementSync>();
  #state: StatementSync | null = null;

  constructor(database: DatabaseSync, statements: Statements, migrations: readonly string[]) {
    this.#database = database;
    this.#statements = statements;
    this.#migrations = migrations;
  }

  // The methods are async so that whatever SQLite throws arrives as a rejection.
  async migrate(): Promise<void> {
    await Promise.resolve();
    migrateSqlite(this.#database, this.#migrations);
  }

  async query(statement: StatementName, parameters: Parameters): Promise<Row[]> {
    await Promise.resolve();
    return this.#prepare(statement).all(parameters) as Row[];
  }

  async queryAll(commands: readonly Command[]): Promise<Row[][]> {
    await Promise.resolve();
    const rows = inSnapshot(this.#database, () =>
      commands.map(({ statement, parameters }) => this.#prepare(statement).all(parameters) as Row[]),
    );
    // What is made of many rows takes longer than reading them: others have a look in between.
    await nextIteration();
    return rows;
  }

  async execute(statement: StatementName, parameters: Parameters): Promise<number> {
    await Promise.resolve();
    return Number(this.#prepare(statement).run(parameters).changes);
  }

  async executeAll(commands: readonly Command[]): Promise<void> {
    await Promise.resolve();
    inTransaction(this.#database, () => {
      for (const { statement, parameters } of commands) this.#prepare(statement).run(parameters);
    });
  }

  async executeAllIfEach(changes: readonly Guarded[]): Promise<boolean> {
    await Promise.resolve();
    return inTransactionIf(this.#database, () =>
      changes.every(({ guard, commands }) => {
        if (this.#prepare(guard.statement).run(guard.parameters).changes === 0) return false;
        for (const { statement, parameters } of commands) this.#prepare(statement).run(parameters);
        return true;
      }),
    );
  }

  state(): string {
    this.#state ??= this.#database.prepare(SELECT_STATE);
    const { own, others } = this.#state.get() ?? {};
    return `${String(own)}/${String(others)}`;
  }

  async close(): Promise<void> {
    await Promise.resolve();
    this.#state = null;
    this.#prepared.clear();
    if (this.#database.isOpen) this.#database.close();
  }

  #prepare(name: StatementName): StatementSync {
    let prepared = this.#prepared.get(name);
    if (prepared === undefined) {
      prepared = this.#database.prepare(this.#statements[name]);
      this.#prepared.set(name, prepared);
    }
    return prepared;
  }
}
