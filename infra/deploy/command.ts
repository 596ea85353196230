import { spawn, type StdioOptions } from 'node:child_process';
import { once } from 'node:events';

/** Signals that end a command; it hears them, and whoever started it goes on to clear up. */
const ENDINGS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

interface Ended {
  /** Exit code; 1 for a command that a signal has ended or that could not be started. */
  code: number;
  /** What it has written; empty unless asked for. */
  output: string;
}

/**
 * Runs a program of the PATH to its end. While it runs, Ctrl-C and SIGTERM end it and not this process, which then can
 * clear up. With `keep` what it writes is shown and kept; without it is shown alone.
 */
export async function runCommand(
  [program, ...args]: readonly [string, ...string[]],
  options: { env?: NodeJS.ProcessEnv; keep?: boolean } = {},
): Promise<Ended> {
  const keep = options.keep ?? false;
  const stdio: StdioOptions = keep ? ['inherit', 'pipe', 'pipe'] : 'inherit';
  // On Windows az and npm are scripts of its shell.
  const shell = process.platform === 'win32';
  const child = spawn(program, args, { stdio, shell, ...(options.env && { env: options.env }) });
  let output = '';
  for (const [from, to] of [
    [child.stdout, process.stdout],
    [child.stderr, process.stderr],
  ] as const) {
    from?.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      to.write(chunk);
    });
  }
  const passOn = (signal: NodeJS.Signals): void => {
    // A terminal sends Ctrl-C to both by itself.
    if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
  };
  for (const signal of ENDINGS) process.on(signal, passOn);
  try {
    const [code] = (await once(child, 'close')) as [number | null];
    return { code: code ?? 1, output };
  } catch (error) {
    console.error(`${program}: ${error instanceof Error ? error.message : String(error)}`);
    return { code: 1, output };
  } finally {
    for (const signal of ENDINGS) process.off(signal, passOn);
  }
}
