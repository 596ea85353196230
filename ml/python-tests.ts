/**
 * `node ml/python-tests.ts`: lint, format and tests of the Python part, in its own environment. Where the releases are,
 * the shipped model is tried on them too, with today's features.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { pythonPath } from './python-env.ts';
import { releasesPath } from './settings.ts';

const ON_RELEASES = 'tests/test_real_data.py';

const python = pythonPath();
const hasReleases = existsSync(releasesPath());
const pytest = [python, '-m', 'pytest', '-q', '-p', 'no:cacheprovider', ...process.argv.slice(2)];
const steps = [
  [python, '-m', 'ruff', 'check', '--quiet', '.'],
  [python, '-m', 'ruff', 'format', '--check', '--quiet', '.'],
  ...(hasReleases
    ? [[process.execPath, 'build-matrix.ts'], pytest]
    : [[...pytest, `--ignore=${ON_RELEASES}`]]),
];
for (const [command = python, ...args] of steps) {
  const { status } = spawnSync(command, args, { cwd: import.meta.dirname, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
