import type { ErrorCode } from '#shared/error-codes.ts';
import path from 'node:path';
import type { Parameters } from '#shared/storage/operational/fields.ts';
import type { Command, Guarded, StatementName } from '#shared/storage/operational/sql-database.ts';

/** What a client asks of the process that holds the store: one JSON text a line, each with a number of its own. */
export type StoreCall =
  | { call: 'migrate' }
  | { call: 'query' | 'execute'; statement: StatementName; parameters: Parameters }
  | { call: 'executeAll' | 'queryAll'; commands: readonly Command[] }
  | { call: 'executeAllIfEach'; changes: readonly Guarded[] }
  /** Answers the counts since the last time and begins anew. Costs nothing and counts as nothing. */
  | { call: 'takeCounts' };

export type StoreRequest = StoreCall & { id: number };

/** The error is rebuilt on the other side: what the store refuses must look as it does in one process. */
export interface StoreError {
  message: string;
  code: ErrorCode | null;
  field: string | null;
  permanent: boolean;
}

export type StoreAnswer = { id: number; result: unknown } | { id: number; error: StoreError };

/** How often each statement was run, and how many requests (round trips) that took. */
export interface StatementCounts {
  statements: Partial<Record<StatementName, number>>;
  requests: number;
}

/** Where the process listens: a socket that keeps its name when the process is started again. */
export function socketOf(folder: string): string {
  const name = path.join(folder, 'store.sock');
  return process.platform === 'win32' ? `\\\\.\\pipe\\${name.replaceAll(/[\\/:]/g, '-')}` : name;
}

/** Cuts what arrives into lines, wherever the socket has cut it. */
export function onLines(emitter: NodeJS.ReadableStream, take: (line: string) => void): void {
  let rest = '';
  emitter.setEncoding('utf8');
  emitter.on('data', (chunk: string) => {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) take(line);
  });
}
