/**
 * A process of its own that holds a SQLite database and answers as one over a network does:
 * `node store-process.ts FILE SOCKET DELAY_MS`. Each statement is run after the delay; the delays of several callers
 * pass at the same time. It ends with the process that started it, or is killed.
 */
import { rmSync } from 'node:fs';
import { createServer, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { messageOf, NiabError } from '#shared/errors.ts';
import { openSqlite } from '#shared/storage/sqlite/open-sqlite.ts';
import type { Command, StatementName } from '#shared/storage/operational/sql-database.ts';
import { SQLITE_MIGRATIONS } from '#shared/storage/operational/sqlite/migrations/index.ts';
import { SqliteDatabase } from '#shared/storage/operational/sqlite/sqlite-database.ts';
import { sqliteStatements } from '#shared/storage/operational/sqlite/statements.ts';
import {
  onLines,
  type StatementCounts,
  type StoreAnswer,
  type StoreError,
  type StoreRequest,
} from './protocol.ts';

const [file = '', socketName = '', delay = '0'] = process.argv.slice(2);
const delayMs = Number(delay);
const database = new SqliteDatabase(openSqlite(file), sqliteStatements, SQLITE_MIGRATIONS);
let counts: StatementCounts = { statements: {}, requests: 0 };

// One that was killed leaves its socket behind.
if (process.platform !== 'win32') rmSync(socketName, { force: true });
const server = createServer((socket) => {
  // A client that was killed in the middle is nothing to the store.
  socket.on('error', () => socket.destroy());
  onLines(socket, (line) => void answer(socket, JSON.parse(line) as StoreRequest));
});
server.listen(socketName, () => process.send?.('listening'));
process.on('disconnect', () => process.exit());

async function answer(socket: Socket, request: StoreRequest): Promise<void> {
  const { id } = request;
  let reply: StoreAnswer;
  try {
    reply = { id, result: (await run(request)) ?? null };
  } catch (error) {
    reply = { id, error: describe(error) };
  }
  if (!socket.destroyed) socket.write(`${JSON.stringify(reply)}\n`);
}

async function run(request: StoreRequest): Promise<unknown> {
  switch (request.call) {
    case 'takeCounts': {
      const taken = counts;
      counts = { statements: {}, requests: 0 };
      return taken;
    }
    case 'migrate':
      return database.migrate();
    case 'query':
      await overTheNetwork([request.statement]);
      return database.query(request.statement, request.parameters);
    case 'execute':
      await overTheNetwork([request.statement]);
      return database.execute(request.statement, request.parameters);
    case 'queryAll':
      await overTheNetwork(namesOf(request.commands), 1);
      return database.queryAll(request.commands);
    case 'executeAll':
      await overTheNetwork(namesOf(request.commands));
      return database.executeAll(request.commands);
    case 'executeAllIfEach':
      await overTheNetwork(namesOf(request.changes.flatMap(({ guard, commands }) => [guard, ...commands])));
      return database.executeAllIfEach(request.changes);
  }
}

/** Counts statements and lets the time of so many round trips pass. */
async function overTheNetwork(names: readonly StatementName[], trips = names.length): Promise<void> {
  for (const name of names) counts.statements[name] = (counts.statements[name] ?? 0) + 1;
  counts.requests += trips;
  if (delayMs > 0) await sleep(delayMs * trips);
}

function namesOf(commands: readonly Command[]): StatementName[] {
  return commands.map(({ statement }) => statement);
}

function describe(error: unknown): StoreError {
  const message = messageOf(error);
  return error instanceof NiabError
    ? { message, code: error.code, field: error.field, permanent: error.permanent }
    : { message, code: null, field: null, permanent: true };
}
