/** `node ml/python-tests.ts`: lint, format and tests of the Python part, in its own environment, on today's features. */
import { spawnSync } from 'node:child_process';
import { pythonPath } from './python-env.ts';

const python = pythonPath();
const steps: [command: string, ...args: string[]][] = [
  [python, '-m', 'ruff', 'check', '--quiet', '.'],
  [python, '-m', 'ruff', 'format', '--check', '--quiet', '.'],
  [process.execPath, 'build-matrix.ts'],
  [python, '-m', 'pytest', '-q', '-p', 'no:cacheprovider', ...process.argv.slice(2)],
];
for (const [command, ...args] of steps) {
  const { status } = spawnSync(command, args, { cwd: import.meta.dirname, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
