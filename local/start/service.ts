import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import path from 'node:path';

const GRACE_MS = 6_000;

interface ServiceEnd {
  code: number | null;
  signal: NodeJS.Signals | null;
}

export interface ServiceOptions {
  env: NodeJS.ProcessEnv;
  cwd: string;
  /** Gets what it prints, each start after the other. */
  logFile?: string;
  /** Gets what it prints, where no file does. */
  onOutput?: (text: string) => void;
  /** Gets what the program sends over its channel. */
  onMessage?: (message: unknown) => void;
}

/** A program that runs beside the others in a process group of its own, on a leash (see leash.mjs). */
export class Service {
  readonly name: string;
  readonly logFile: string | null;
  /** Settles when the program has ended, wanted or not. */
  readonly ended: Promise<ServiceEnd>;
  readonly #leash: ChildProcess;
  #stopping = false;

  /** @param command program and arguments. */
  constructor(name: string, command: [string, ...string[]], options: ServiceOptions) {
    this.name = name;
    this.logFile = options.logFile ?? null;
    const log = this.logFile === null ? null : openSync(this.logFile, 'a');
    this.#leash = spawn(process.execPath, [path.join(import.meta.dirname, 'leash.mjs'), ...command], {
      cwd: options.cwd,
      env: options.env,
      detached: true,
      stdio: ['ignore', log ?? 'pipe', log ?? 'pipe', 'ipc'],
    });
    if (log !== null) closeSync(log);
    for (const stream of [this.#leash.stdout, this.#leash.stderr]) {
      stream?.on('data', (chunk: Buffer) => options.onOutput?.(chunk.toString()));
    }
    let end: ServiceEnd | null = null;
    this.#leash.on('message', (message) => {
      if (isEnd(message)) end = { code: message.code, signal: message.signal };
      else options.onMessage?.(message);
    });
    this.ended = once(this.#leash, 'exit').then(([code, signal]) => {
      return end ?? { code: code as number | null, signal: signal as NodeJS.Signals | null };
    });
  }

  /** True once `stop` was called. */
  get stopping(): boolean {
    return this.#stopping;
  }

  /** Ends the program and everything it has started; returns when nothing of it is left. */
  async stop(): Promise<void> {
    this.#stopping = true;
    this.#signal('SIGTERM');
    const force = setTimeout(() => this.#signal('SIGKILL'), GRACE_MS);
    await this.ended;
    clearTimeout(force);
  }

  /** Ends it at once, without asking. */
  kill(): void {
    this.#stopping = true;
    this.#signal('SIGKILL');
  }

  #signal(signal: NodeJS.Signals): void {
    if (this.#leash.pid === undefined || this.#leash.exitCode !== null || this.#leash.signalCode !== null)
      return;
    try {
      process.kill(-this.#leash.pid, signal);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
    }
  }
}

function isEnd(message: unknown): message is ServiceEnd {
  return typeof message === 'object' && message !== null && 'type' in message && message.type === 'ended';
}
