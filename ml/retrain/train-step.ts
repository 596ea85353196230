import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { spawn } from 'node:child_process';
import path from 'node:path';
import { NiabError } from '#shared/errors.ts';
import { pythonPath } from '../python-env.ts';

const ML = path.join(import.meta.dirname, '..');

/** Builds the matrix of a file of releases; it is there whole or not at all. */
export async function buildMatrix(releases: string, target: string): Promise<void> {
  const making = `${target}.partial`;
  rmSync(making, { recursive: true, force: true });
  await run(process.execPath, [path.join(ML, 'build-matrix.ts'), releases, making], 'The matrix');
  rmSync(target, { recursive: true, force: true });
  renameSync(making, target);
}

/** Trains a model by a matrix; logs it as challenger. @returns its version, a folder in `models`. */
export async function trainModel(job: { matrix: string; releases: string; models: string }): Promise<string> {
  rmSync(job.models, { recursive: true, force: true });
  await python([
    ...['-m', 'niab_ml.train', '--matrix', job.matrix, '--releases', job.releases, '--models', job.models],
    ...['--no-report', '--challenger'],
  ]);
  const current = path.join(job.models, 'current');
  if (!existsSync(current)) throw new NiabError('not-built', 'The training has left no model: see above.');
  return readFileSync(current, 'utf8').trim();
}

/** Sets MLflow's aliases by what stands, and logs what the weeks came to; a file says both (`niab_ml/follow.py`). */
export function followInMlflow(file: string): Promise<void> {
  return python(['-m', 'niab_ml.follow', file]);
}

function python(args: readonly string[]): Promise<void> {
  return run(pythonPath(), args, 'The training');
}

/** What it says goes to stderr: stdout is the summary's. Who ends this process ends it too. */
function run(command: string, args: readonly string[], what: string): Promise<void> {
  const child = spawn(command, args, { cwd: ML, stdio: ['ignore', 2, 2] });
  const end = (): void => void child.kill();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, end);
  return new Promise((resolve, reject) => {
    child.once('error', reject).once('exit', (code) => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.off(signal, end);
      if (code === 0) resolve();
      else reject(new NiabError('not-built', `${what} ended before it was done: see above.`));
    });
  });
}
