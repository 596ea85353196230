import { fork } from 'node:child_process';
import { once } from 'node:events';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { ColdAnswer, ColdCall } from './cold-process.ts';

export interface Measured {
  /** From the start of the process until its answer is known. */
  milliseconds: number;
  /** Of all its threads on their processors: what else the machine does hardly counts. */
  processorMs: number;
  /** Resident memory after the answer, and the most there was, in MB (10^6 bytes). */
  megabytes: number;
  peakMegabytes: number;
}

/** Characters of what a process wrote that are told with its failure. */
const MOST_WRITTEN = 4_000;

/** An unpacked package and what is asked of it. */
export interface ColdStart {
  folder: string;
  environment: Record<string, string>;
  call: Omit<ColdCall, 'files'>;
  /** Sent as the bearer's, if there is one: each time another client's, for each start reserves a part of a client's minute. */
  token: (() => Promise<string>) | null;
}

/**
 * Starts the functions of a package, calls one and ends them.
 * @param program the bundled `cold-process.ts`.
 * @throws Error when there is no answer, or it is no 200: of which package and call, with what the process wrote last.
 */
export async function measureCold(
  program: string,
  { folder, environment, call, token }: ColdStart,
): Promise<Measured> {
  const { main } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as { main: string };
  const bearer = token === null ? {} : { authorization: `Bearer ${await token()}` };
  const headers = { ...call.headers, ...bearer };
  const asked: ColdCall = { ...call, headers, files: globSync(main, { cwd: folder }) };
  const started = performance.now();
  const child = fork(program, [], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    execArgv: [],
    env: { ...environment, COLD_CALL: JSON.stringify(asked) },
  });
  let written = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => (written = `${written}${chunk.toString()}`.slice(-MOST_WRITTEN)));
  // Of a process whose output has ended all is known that it wrote.
  const ended = once(child, 'close');
  const failure = (what: string): Error => new Error(`${call.name} of ${folder}: ${what}\n${written}`);
  const [answer] = (await Promise.race([
    once(child, 'message'),
    ended.then(([code, signal]) => {
      throw failure(
        `the process ended ${code === null ? `by ${String(signal)}` : `with code ${String(code)}`}`,
      );
    }),
  ])) as [ColdAnswer];
  const milliseconds = performance.now() - started;
  child.kill('SIGKILL');
  if (answer.status !== 200) {
    await ended;
    throw failure(`the answer is ${answer.status}: ${answer.text}`);
  }
  const { processorMs } = answer;
  return { milliseconds, processorMs, megabytes: answer.rss / 1e6, peakMegabytes: answer.peak / 1e6 };
}
