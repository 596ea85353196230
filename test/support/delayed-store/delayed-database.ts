import { createConnection, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { messageOf, NiabError } from '#shared/errors.ts';
import { databaseWaking } from '#shared/storage/operational/mssql/failure.ts';
import type { Parameters } from '#shared/storage/operational/fields.ts';
import type {
  Command,
  Guarded,
  Row,
  SqlDatabase,
  StatementName,
} from '#shared/storage/operational/sql-database.ts';
import { WriteCounter } from '#shared/storage/operational/write-counter.ts';
import {
  onLines,
  type StatementCounts,
  type StoreAnswer,
  type StoreCall,
  type StoreError,
} from './protocol.ts';

const PAUSE_MS = 100;

interface Waiting {
  resolve: (result: unknown) => void;
  reject: (error: unknown) => void;
}

/** The connection broke before the answer came: what was asked may have been done or not. */
class ConnectionLost extends Error {}

/**
 * A database in another process (`store-process.ts`). As the adapter of Azure SQL does, it asks again when the
 * connection breaks, for `retryForMs`, and then rejects with NiabError `database-waking`.
 */
export class DelayedDatabase implements SqlDatabase {
  readonly #socketName: string;
  readonly #retryForMs: number;
  readonly #waiting = new Map<number, Waiting>();
  readonly #writes = new WriteCounter();
  #socket: Socket | null = null;
  #lastId = 0;

  constructor(socketName: string, retryForMs = 2_000) {
    this.#socketName = socketName;
    this.#retryForMs = retryForMs;
  }

  async migrate(): Promise<void> {
    await this.#ask({ call: 'migrate' });
  }

  async query(statement: StatementName, parameters: Parameters): Promise<Row[]> {
    return (await this.#ask({ call: 'query', statement, parameters })) as Row[];
  }

  async queryAll(commands: readonly Command[]): Promise<Row[][]> {
    return (await this.#ask({ call: 'queryAll', commands })) as Row[][];
  }

  async execute(statement: StatementName, parameters: Parameters): Promise<number> {
    return Number(await this.#writes.counted(this.#ask({ call: 'execute', statement, parameters })));
  }

  async executeAll(commands: readonly Command[]): Promise<void> {
    await this.#writes.counted(this.#ask({ call: 'executeAll', commands }));
  }

  async executeAllIfEach(changes: readonly Guarded[]): Promise<boolean> {
    return (await this.#writes.counted(this.#ask({ call: 'executeAllIfEach', changes }))) === true;
  }

  /** What the process has run since the last time this was asked, by whichever client. */
  async takeCounts(): Promise<StatementCounts> {
    return (await this.#ask({ call: 'takeCounts' })) as StatementCounts;
  }

  state(): string {
    return String(this.#writes.count);
  }

  async close(): Promise<void> {
    await Promise.resolve();
    this.#socket?.destroy();
  }

  async #ask(call: StoreCall): Promise<unknown> {
    const deadline = performance.now() + this.#retryForMs;
    for (;;) {
      try {
        return await this.#askOnce(call);
      } catch (error) {
        if (!(error instanceof ConnectionLost)) throw error;
        if (performance.now() > deadline) throw databaseWaking(this.#retryForMs, error);
        await sleep(PAUSE_MS);
      }
    }
  }

  #askOnce(call: StoreCall): Promise<unknown> {
    const socket = this.#connected();
    const id = (this.#lastId += 1);
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      // A socket that is still connecting keeps what is written; one that breaks rejects whatever waits.
      socket.write(`${JSON.stringify({ ...call, id })}\n`);
    });
  }

  #connected(): Socket {
    if (this.#socket !== null) return this.#socket;
    const socket = createConnection(this.#socketName);
    this.#socket = socket;
    onLines(socket, (line) => this.#settle(JSON.parse(line) as StoreAnswer));
    let reason = 'it was closed';
    socket.on('error', (error) => (reason = messageOf(error)));
    socket.on('close', () => {
      this.#socket = null;
      const lost = [...this.#waiting.values()];
      this.#waiting.clear();
      for (const { reject } of lost) reject(new ConnectionLost(reason));
    });
    return socket;
  }

  #settle(answer: StoreAnswer): void {
    const waiting = this.#waiting.get(answer.id);
    this.#waiting.delete(answer.id);
    if ('error' in answer) waiting?.reject(rebuilt(answer.error));
    else waiting?.resolve(answer.result);
  }
}

function rebuilt({ message, code, field, permanent }: StoreError): Error {
  if (code === null) return new Error(message);
  return new NiabError(code, message, { permanent, ...(field === null ? {} : { field }) });
}
