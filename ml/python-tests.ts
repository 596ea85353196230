/** `node ml/python-tests.ts`: lint, format and tests of the Python part, in its own environment. */
import { spawnSync } from 'node:child_process';
import { pythonPath } from './python-env.ts';

const python = pythonPath();
const steps = [
  ['-m', 'ruff', 'check', '--quiet', '.'],
  ['-m', 'ruff', 'format', '--check', '--quiet', '.'],
  ['-m', 'pytest', '-q', '-p', 'no:cacheprovider', ...process.argv.slice(2)],
];
for (const step of steps) {
  const { status } = spawnSync(python, step, { cwd: import.meta.dirname, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
