import sql from 'mssql';
import { KeptPromise } from '../../../kept-promise.ts';
import { FIELDS } from '../fields.ts';
import type { FieldKind, FieldName, Parameters, SqlValue } from '../fields.ts';
import { currentPatience, leftOf, PATIENCE_MS } from '../patience.ts';
import type { Command, Guarded, Row, SqlDatabase, StatementName } from '../sql-database.ts';
import { WriteCounter } from '../write-counter.ts';
import { batchOf, type Batch } from './batch.ts';
import { openPool } from './connection.ts';
import { databaseNotMigrated, databaseWaking, isUnknownName } from './failure.ts';
import { inLockOrder } from './lock-order.ts';
import { withRetry } from './retry.ts';
import {
  ADVANCE_VERSION,
  CREATE_VERSION_TABLE,
  INSERT_VERSION_ZERO,
  SELECT_VERSION,
} from './schema-version.ts';
import { mssqlStatements } from './statements.ts';

/** The prefix of every table in the T-SQL of this folder. */
const TABLE_PREFIX = 'niab_';

export interface MssqlOptions {
  /** Another prefix of the tables, for a second, separate set of them in one database. */
  tablePrefix?: string;
  /**
   * How long to wait for a database that does not answer, in milliseconds, unless the caller has patience of its own
   * (`withPatience`); five minutes if not given.
   */
  patienceMs?: number;
}

type Answer = sql.IResult<Row[]>;

/** A guard has written nothing: what was written before it in the transaction is undone. */
class GuardRefused extends Error {}

/** Azure SQL, or any server that speaks its protocol and T-SQL. Connects when it is first used. */
export class MssqlDatabase implements SqlDatabase {
  readonly #migrations: readonly (readonly string[])[];
  readonly #tablePrefix: string;
  readonly #patienceMs: number;
  readonly #writes = new WriteCounter();
  readonly #pool: KeptPromise<sql.ConnectionPool>;
  /** The tables have been seen to be as new as this program, or newer: then they are used as far as they have what it asks for. */
  readonly #upToDate = new KeptPromise(async () => this.#checkVersion(await this.#pool.get()));

  constructor(config: sql.config, migrations: readonly (readonly string[])[], options: MssqlOptions = {}) {
    this.#pool = new KeptPromise(() => openPool(config));
    this.#migrations = migrations;
    this.#tablePrefix = options.tablePrefix ?? TABLE_PREFIX;
    this.#patienceMs = options.patienceMs ?? PATIENCE_MS;
  }

  migrate(): Promise<void> {
    return this.#retryAnyVersion(async (pool) => {
      await pool.request().batch(this.#named(CREATE_VERSION_TABLE));
      await pool.request().batch(this.#named(INSERT_VERSION_ZERO));
      const { recordset } = await pool.request().query<{ version: number }>(this.#named(SELECT_VERSION));
      const current = recordset[0]?.version ?? 0;
      for (const [index, batches] of this.#migrations.entries()) {
        if (index >= current) await this.#migrateTo(pool, index + 1, batches);
      }
    });
  }

  query(statement: StatementName, parameters: Parameters): Promise<Row[]> {
    return this.#retry(
      async (pool) => (await this.#run(pool.request(), { statement, parameters })).recordset,
    );
  }

  queryAll(commands: readonly Command[]): Promise<Row[][]> {
    if (commands.length === 0) return Promise.resolve([]);
    const { text, inputs } = batchOf(commands, (statement) => mssqlStatements[statement]);
    return this.#retry(async (pool) => (await this.#ask(pool.request(), text, inputs)).recordsets);
  }

  execute(statement: StatementName, parameters: Parameters): Promise<number> {
    return this.#write(async (pool) => {
      const { rowsAffected } = await this.#run(pool.request(), { statement, parameters });
      return rowsAffected.reduce((sum, count) => sum + count, 0);
    });
  }

  executeAll(commands: readonly Command[]): Promise<void> {
    if (commands.length === 0) return Promise.resolve();
    return this.#write((pool) =>
      inTransaction(pool, async (transaction) => {
        for (const command of inLockOrder(commands)) await this.#run(transaction.request(), command);
      }),
    );
  }

  async executeAllIfEach(changes: readonly Guarded[]): Promise<boolean> {
    if (changes.length === 0) return true;
    try {
      return await this.#write((pool) =>
        inTransaction(pool, async (transaction) => {
          for (const { guard, commands } of changes) {
            const { rowsAffected } = await this.#run(transaction.request(), guard);
            if (rowsAffected.every((count) => count === 0)) throw new GuardRefused();
            for (const command of inLockOrder(commands)) await this.#run(transaction.request(), command);
          }
          return true;
        }),
      );
    } catch (error) {
      if (error instanceof GuardRefused) return false;
      throw error;
    }
  }

  /** Asking the server would take as long as reading. */
  state(): string {
    return String(this.#writes.count);
  }

  async close(): Promise<void> {
    const pool = this.#pool.current;
    this.#pool.forget();
    // A pool that does not open needs no closing.
    await (await pool?.catch(() => undefined))?.close();
  }

  async #migrateTo(pool: sql.ConnectionPool, version: number, batches: readonly string[]): Promise<void> {
    await inTransaction(pool, async (transaction) => {
      const { rowsAffected } = await transaction
        .request()
        .input('version', sql.Int, version)
        .query(this.#named(ADVANCE_VERSION));
      if (rowsAffected[0] === 0) return;
      for (const batch of batches) await transaction.request().batch(this.#named(batch));
    });
  }

  #run(request: sql.Request, { statement, parameters }: Command): Promise<Answer> {
    const inputs = Object.entries(parameters) as [FieldName, SqlValue][];
    return this.#ask(
      request,
      mssqlStatements[statement],
      inputs.map(([name, value]) => ({ name, field: name, value })),
    );
  }

  async #ask(request: sql.Request, text: string, inputs: Batch['inputs']): Promise<Answer> {
    const patience = currentPatience(this.#patienceMs);
    // Whoever has given up is told that nothing was written: the transaction must not go on behind its back.
    if (leftOf(patience) === 0) throw databaseWaking(patience.totalMs, null);
    for (const { name, field, value } of inputs) {
      const kind: FieldKind = FIELDS[field];
      request.input(name, typeOf(kind), toDriverValue(kind, value));
    }
    return request.query<Row[]>(this.#named(text));
  }

  #named(text: string): string {
    return this.#tablePrefix === TABLE_PREFIX ? text : text.replaceAll(TABLE_PREFIX, this.#tablePrefix);
  }

  #write<T>(work: (pool: sql.ConnectionPool) => Promise<T>): Promise<T> {
    return this.#writes.counted(this.#retry(work));
  }

  async #retry<T>(work: (pool: sql.ConnectionPool) => Promise<T>): Promise<T> {
    try {
      return await this.#retryAnyVersion(async (pool) => {
        await this.#upToDate.get();
        return work(pool);
      });
    } catch (error) {
      throw isUnknownName(error) ? databaseNotMigrated(error) : error;
    }
  }

  #retryAnyVersion<T>(work: (pool: sql.ConnectionPool) => Promise<T>): Promise<T> {
    return withRetry(async () => work(await this.#pool.get()), { patienceMs: this.#patienceMs });
  }

  async #checkVersion(pool: sql.ConnectionPool): Promise<void> {
    const { recordset } = await pool.request().query<{ version: number }>(this.#named(SELECT_VERSION));
    if ((recordset[0]?.version ?? 0) < this.#migrations.length) throw databaseNotMigrated();
  }
}

async function inTransaction<T>(
  pool: sql.ConnectionPool,
  work: (transaction: sql.Transaction) => Promise<T>,
): Promise<T> {
  const transaction = pool.transaction();
  await transaction.begin();
  try {
    const result = await work(transaction);
    await transaction.commit();
    return result;
  } catch (error) {
    // The server may have undone it already, or be gone: what went wrong first is what matters.
    await transaction.rollback().catch(() => undefined);
    throw error;
  }
}

function typeOf(field: FieldKind): sql.ISqlType {
  switch (field.kind) {
    case 'date':
      return sql.Date();
    case 'instant':
      return sql.DateTime2(3);
    case 'number':
      return sql.Float();
    case 'integer':
      return sql.Int();
    case 'long-text':
      return sql.NVarChar(sql.MAX);
    case 'key':
    case 'text':
      return sql.NVarChar(field.length);
  }
}

function toDriverValue(field: FieldKind, value: SqlValue): SqlValue | Date {
  const isTime = field.kind === 'date' || field.kind === 'instant';
  return isTime && typeof value === 'string' ? new Date(value) : value;
}
