import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { until } from './host.ts';

const root = path.resolve(import.meta.dirname, '..', '..');

/** `npm start`, as a process. */
export interface Start {
  child: ChildProcess;
  output: () => string;
  /** The exit code. */
  ended: Promise<number | null>;
  /** Waits until it has printed something. */
  prints: (text: string, timeout?: number) => Promise<void>;
}

/**
 * Starts the product with data of the tests' own; `killAll` ends what still runs.
 * @param settings environment of the process beside that of the tests; undefined: without.
 * @param always arguments of each start.
 */
export function useStarts(
  dataDir: string,
  settings: Record<string, string | undefined> = {},
  always: readonly string[] = ['--no-open'],
): { start: (...args: string[]) => Start; killAll: () => void } {
  const running = new Set<ChildProcess>();
  return {
    killAll: () => {
      for (const child of running) child.kill('SIGKILL');
    },
    start: (...args) => {
      const child = spawn(process.execPath, ['local/start.mjs', ...always, ...args], {
        cwd: root,
        env: { ...process.env, ...settings, NIAB_DATA_DIR: dataDir },
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      running.add(child);
      let output = '';
      for (const stream of [child.stdout, child.stderr]) {
        stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
      }
      const ended = once(child, 'exit').then(([code]) => {
        running.delete(child);
        return code as number | null;
      });
      return {
        child,
        output: () => output,
        ended,
        prints: (text, timeout = 120_000) =>
          until(
            () => {
              if (child.exitCode !== null && !output.includes(text))
                throw new Error(`It has ended: ${output}`);
              return output.includes(text);
            },
            `"${text}" in: ${output}`,
            timeout,
          ),
      };
    },
  };
}
