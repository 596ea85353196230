import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { killed } from '../killed.ts';
import { socketOf } from './protocol.ts';

export interface DelayedStore {
  /** For `DelayedDatabase`; the same after `restart`. */
  socketName: string;
  /** The SQLite file, to be read when the process has ended. */
  file: string;
  /** SIGKILL: nothing can be finished or tidied. */
  kill(): Promise<void>;
  restart(): Promise<void>;
}

/**
 * Starts a process that holds a SQLite file in a folder and answers each statement after a delay.
 *
 * @param delayMs milliseconds of one round trip.
 */
export async function startDelayedStore(folder: string, delayMs: number): Promise<DelayedStore> {
  const socketName = socketOf(folder);
  const file = path.join(folder, 'operational.sqlite');
  let child = await start();

  async function start(): Promise<ChildProcess> {
    const script = path.join(import.meta.dirname, 'store-process.ts');
    const started = fork(script, [file, socketName, String(delayMs)], {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    const ended = once(started, 'exit').then(([code]) => {
      throw new Error(`The store ended with ${String(code)} before it listened`);
    });
    await Promise.race([once(started, 'message'), ended]);
    ended.catch(() => undefined);
    return started;
  }

  return {
    socketName,
    file,
    kill: () => killed(child),
    async restart() {
      await killed(child);
      child = await start();
    },
  };
}
