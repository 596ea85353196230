/**
 * The recommenders' commands, which are Python: `npm run reco:evaluate [-- --json]`, `reco:train`, `reco:gate`,
 * `reco:tune` and
 * `reco:notebook`. The notebook has an environment of its own, since only it needs Jupyter.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { InvalidInputError, messageOf } from '#shared/errors.ts';
import { pythonPath } from './python-env.ts';

const here = import.meta.dirname;
const COMMANDS = ['evaluate', 'train', 'gate', 'tune'];
const NOTEBOOK = 'notebook';

/** Python and the module that a command runs. */
function programOf(command: string): [python: string, module: string] {
  if (command === NOTEBOOK) return [pythonPath(join(here, 'reco', NOTEBOOK)), 'reco.notebook.execute'];
  if (COMMANDS.includes(command)) return [pythonPath(), `reco.${command}`];
  throw new InvalidInputError('command', `"${command}" is none of ${[...COMMANDS, NOTEBOOK].join(', ')}`);
}

try {
  const [command = '', ...args] = process.argv.slice(2);
  const [python, module] = programOf(command);
  const { status, error } = spawnSync(python, ['-m', module, ...args], { cwd: here, stdio: 'inherit' });
  if (error !== undefined) throw error;
  process.exitCode = status ?? 1;
} catch (error) {
  console.error(messageOf(error));
  process.exitCode = 1;
}
