import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { spawn } from 'node:child_process';
import path from 'node:path';
import { NiabError } from '#shared/errors.ts';
import { pythonPath } from '../python-env.ts';

const ML = path.join(import.meta.dirname, '..');

/** Builds the matrix of a file of releases; it is there whole or not at all. */
export async function buildMatrix(releases: string, target: string): Promise<void> {
  const making = `${target}.${process.pid}.partial`;
  rmSync(making, { recursive: true, force: true });
  await run(process.execPath, [path.join(ML, 'build-matrix.ts'), releases, making], 'The matrix');
  rmSync(target, { recursive: true, force: true });
  renameSync(making, target);
}

/** Trains a model by a matrix; logs it as challenger. @returns its version, a folder in `models`, which is there whole or not at all. */
export async function trainModel(job: { matrix: string; releases: string; models: string }): Promise<string> {
  // Of this process alone: the training of one that was killed may still be under way.
  const folder = `${job.models}.${process.pid}.partial`;
  const making = path.join(folder, 'models');
  rmSync(folder, { recursive: true, force: true });
  await python('The training', [
    ...['-m', 'niab_ml.train', '--matrix', job.matrix, '--releases', job.releases, '--models', making],
    ...['--no-report', '--challenger'],
  ]);
  const current = path.join(making, 'current');
  if (!existsSync(current)) throw new NiabError('not-built', 'The training has left no model: see above.');
  const version = readFileSync(current, 'utf8').trim();
  rmSync(job.models, { recursive: true, force: true });
  renameSync(making, job.models);
  rmSync(folder, { recursive: true, force: true });
  return version;
}

/** Sets MLflow's aliases by what stands, and logs what the weeks came to; a file says both (`niab_ml/follow.py`). */
export function followInMlflow(file: string): Promise<void> {
  return python('MLflow’s part', ['-m', 'niab_ml.follow', file]);
}

function python(what: string, args: readonly string[]): Promise<void> {
  return run(pythonPath(), args, what);
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
