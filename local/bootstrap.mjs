/**
 * What every command of this project does first, on any Node.js from 20 on: install what package-lock.json names,
 * then go on under the project's own Node.js. Plain JavaScript without dependencies, as nothing is installed yet.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, lstatSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

const OLDEST_NODE = 20;
const PROJECT_NODE = 24;
/** npm writes both lock files within moments, in either order. */
const SAME_MOMENT_MS = 10_000;

const projectNode = join(root, 'node_modules', '.bin', 'node');

/** Ends the process with a message when its Node.js is too old. */
function checkNode() {
  const [major] = process.versions.node.split('.').map(Number);
  if (major >= OLDEST_NODE) return;
  fail(
    `NIAB needs Node.js ${OLDEST_NODE} or newer to start (this is ${process.version}). See https://nodejs.org.`,
  );
}

/** True when node_modules is there and no older than package-lock.json. */
function isInstalled() {
  const installed = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installed) || !existsSync(projectNode)) return false;
  // A folder that is only linked to is another checkout's: npm would empty it.
  if (lstatSync(join(root, 'node_modules')).isSymbolicLink()) return true;
  return statSync(installed).mtimeMs + SAME_MOMENT_MS >= statSync(join(root, 'package-lock.json')).mtimeMs;
}

/**
 * Runs `npm ci` without install scripts, then those of the two packages that need theirs: on npm 10 package.json
 * cannot deny the scripts that would download what is not used here (CUDA, a keyring).
 */
function install() {
  process.stderr.write('Installing the dependencies (once, one to two minutes) …\n');
  const environment = { ...process.env, ONNXRUNTIME_NODE_INSTALL: 'skip' };
  // Only its messages; what the command itself prints may be read by a program.
  const run = (...args) => {
    const { status } = spawnSync('npm', [...args, '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: root,
      env: environment,
      stdio: ['ignore', 2, 2],
      shell: process.platform === 'win32',
    });
    if (status !== 0) fail(`"npm ${args.join(' ')}" failed. Check the network and try again.`);
  };
  run('ci', '--ignore-scripts');
  run('rebuild', 'node', 'esbuild');
}

/** The project's own Node.js, installed if need be. */
export function ensureInstalled() {
  checkNode();
  if (!isInstalled()) install();
  const { stdout } = spawnSync(projectNode, ['--version'], { encoding: 'utf8' });
  if (!stdout?.startsWith(`v${PROJECT_NODE}.`)) {
    fail(
      `node_modules/.bin/node should be Node.js ${PROJECT_NODE} but is ${stdout?.trim() || 'not there'}. ` +
        'Remove node_modules and try again.',
    );
  }
  return { node: projectNode, version: stdout.trim() };
}

/** Goes on with a script of the project (path below its root) under its own Node.js; ends as the script ends. */
export async function handOver(script, args) {
  const { node, version } = ensureInstalled();
  const file = join(root, script);
  process.env.PATH = `${dirname(projectNode)}:${process.env.PATH ?? ''}`;
  if (process.version === version) {
    process.argv = [process.execPath, file, ...args];
    await import(pathToFileURL(file).href);
    return;
  }
  const child = spawn(node, [file, ...args], { stdio: ['inherit', 'inherit', 'inherit', 'ipc'] });
  // The script decides when to end; a signal from the terminal reaches it by itself, others are passed on.
  process.on('SIGINT', () => undefined);
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)));
}

function fail(message) {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}
