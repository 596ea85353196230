/** Virtual environments: made when missing, brought up to date when `requirements.txt` has changed. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';

const ROOT = join(import.meta.dirname, '..');

/**
 * Path of the Python in a folder's `.venv`, which has what the folder's `requirements.txt` names when this returns.
 * @param folder that of the training, unless given.
 */
export function pythonPath(folder = import.meta.dirname): string {
  const requirements = join(folder, 'requirements.txt');
  const venv = join(folder, '.venv');
  const python = join(venv, 'bin', 'python');
  const stamp = join(venv, 'requirements.sha256');
  const wanted = createHash('sha256').update(readFileSync(requirements)).digest('hex');
  if (existsSync(python) && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return python;
  console.error(`Preparing the Python environment ${relative(ROOT, venv)} (once; one to two minutes) …`);
  if (!makeEnvironment(venv, python)) {
    installVenvModule();
    if (!makeEnvironment(venv, python))
      throw new Error('python3 -m venv failed: Python 3.11 or newer with its venv module is needed');
  }
  must(python, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '-r', requirements]);
  writeFileSync(stamp, wanted);
  return python;
}

function makeEnvironment(venv: string, python: string): boolean {
  if (existsSync(python) && spawnSync(python, ['-m', 'pip', '--version']).status === 0) return true;
  rmSync(venv, { recursive: true, force: true });
  return spawnSync('python3', ['-m', 'venv', venv], { stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
}

/** Debian and Ubuntu ship Python without its venv module. */
function installVenvModule(): void {
  const hasApt = spawnSync('apt-get', ['--version']).status === 0;
  if (!hasApt || process.getuid?.() !== 0) {
    throw new Error('This needs python3 with venv. Install it, e.g.: sudo apt-get install python3-venv');
  }
  console.error('Installing python3-venv …');
  must('apt-get', ['update', '-qq']);
  must('apt-get', ['install', '-y', '-qq', 'python3', 'python3-venv']);
}

function must(command: string, args: readonly string[]): void {
  const { status, error } = spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  if (error !== undefined) throw error;
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed`);
}
