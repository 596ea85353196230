import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** Runs the Azure CLI and answers what it prints. @throws when it ends with an error. */
export async function az(...args: string[]): Promise<string> {
  // A list of functions with their bindings is longer than the megabyte that is the default.
  const { stdout } = await promisify(execFile)('az', args, { maxBuffer: 64 * 1024 * 1024 });
  return stdout;
}

/** As above, for a command that prints JSON. */
export async function azJson(...args: string[]): Promise<unknown> {
  return JSON.parse(await az(...args));
}
