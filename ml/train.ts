/** `npm run train`: builds the training matrix, then trains, evaluates and exports in Python. */
import { spawnSync } from 'node:child_process';
import path, { join } from 'node:path';
import { pythonPath } from './python-env.ts';
import { InvalidInputError } from '#shared/errors.ts';
import { releasesAt, releasesPath } from './settings.ts';

const here = import.meta.dirname;
const cache = join(here, '.cache');
const releases = releasesToLearn();

run(process.execPath, [join(here, 'build-matrix.ts'), releases, cache]);
const models = join(here, 'models');
run(pythonPath(), [
  '-m',
  'niab_ml.train',
  '--matrix',
  cache,
  '--releases',
  releases,
  '--models',
  models,
  ...process.argv.slice(2),
]);

function run(command: string, args: readonly string[]): void {
  const { status, error } = spawnSync(command, args, { cwd: here, stdio: 'inherit' });
  if (error !== undefined) throw error;
  if (status !== 0) process.exit(status ?? 1);
}

function releasesToLearn(): string {
  try {
    return path.resolve(releasesAt(releasesPath()));
  } catch (error) {
    if (!(error instanceof InvalidInputError)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}
