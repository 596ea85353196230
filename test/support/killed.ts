import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/** Ends a process with SIGKILL, so that it can finish and tidy nothing; resolves when it is gone. */
export async function killed(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, 'exit');
  child.kill('SIGKILL');
  await exit;
}
