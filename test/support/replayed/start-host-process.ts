import { fork } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import path from 'node:path';
import type { QueueName } from '#shared/storage/queues/queues.ts';
import { killed } from '../killed.ts';
import type { SentMessages } from './counted-queues.ts';
import type {
  HostMemory,
  HostProcessMessage,
  HostProcessOptions,
  HostProcessQuestion,
} from './host-messages.ts';

export interface HostProcess {
  /** Of its API on 127.0.0.1. */
  listening: Promise<number>;
  /** Resolves when so many runs are played, or everything is. */
  played(runs: number): Promise<void>;
  /** Resolves when the function of a queue begins with its next message, or everything is played. */
  begins(queue: QueueName): Promise<void>;
  /** Everything is played: the messages that it has sent. */
  ready: Promise<SentMessages>;
  /** How many functions run at this moment. */
  running(): Promise<number>;
  memory(): Promise<HostMemory>;
  /** SIGKILL: nothing can be finished or tidied. */
  kill(): Promise<void>;
}

/** Starts `host-process.ts`; what it prints is added to `host.log` in its folder. */
export function startHostProcess(options: HostProcessOptions): HostProcess {
  const log = openSync(path.join(options.folder, 'host.log'), 'a');
  const script = path.join(import.meta.dirname, 'host-process.ts');
  const child = fork(script, [JSON.stringify(options)], { stdio: ['ignore', log, log, 'ipc'] });
  closeSync(log);
  // Everybody who waits listens.
  child.setMaxListeners(0);
  const until = <T>(wanted: (message: HostProcessMessage) => T | null): Promise<T> => {
    const heard = new AbortController();
    const told = new Promise<T>((resolve, reject) => {
      const listen = (message: HostProcessMessage): void => {
        const found = wanted(message);
        if (found !== null) resolve(found);
        if (message.type === 'failed') reject(new Error(message.message));
      };
      const end = (code: number | null): void =>
        reject(new Error(`The functions ended with ${String(code)}`));
      child.on('message', listen).once('exit', end);
      heard.signal.addEventListener('abort', () => child.off('message', listen).off('exit', end));
    }).finally(() => heard.abort());
    // Whoever kills it does not wait for it.
    told.catch(() => undefined);
    return told;
  };
  const ask = <T>(
    question: HostProcessQuestion,
    wanted: (message: HostProcessMessage) => T | null,
  ): Promise<T> => {
    const told = until(wanted);
    if (child.connected) child.send(question);
    return told;
  };
  let number = 0;
  child.on('message', (message: HostProcessMessage) => {
    if (message.type === 'played') number = message.number;
  });
  return {
    listening: until((message) => (message.type === 'listening' ? message.port : null)),
    ready: until((message) => (message.type === 'ready' ? message.sent : null)),
    played: async (runs) => {
      if (number >= runs) return;
      await until((message) => (message.type === 'ready' || number >= runs ? true : null));
    },
    begins: async (queue) => {
      await until((message) =>
        message.type === 'ready' || (message.type === 'begins' && message.queue === queue) ? true : null,
      );
    },
    running: () => ask('running', (message) => (message.type === 'running' ? message.running : null)),
    memory: () => ask('memory', (message) => (message.type === 'memory' ? message.memory : null)),
    kill: () => killed(child),
  };
}
