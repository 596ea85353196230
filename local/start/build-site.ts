import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, openSync, readdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { NiabError } from '#shared/errors.ts';
import { root } from '../settings.ts';

/** What the site is built from, below the project's root. */
const SOURCES = ['static-web', 'shared/api', 'shared/domain', 'package-lock.json'];

/** Builds static-web/dist with Vite if it is missing or older than what it is built from. */
export async function buildSite(logFile: string): Promise<void> {
  if (isBuilt()) return;
  const log = openSync(logFile, 'w');
  const vite = path.join(
    path.dirname(createRequire(import.meta.url).resolve('vite/package.json')),
    'bin/vite.js',
  );
  const build = spawn(process.execPath, [vite, 'build', 'static-web'], {
    cwd: root,
    // Whoever starts the product: a test's own NODE_ENV would leave out the service worker and React's fast build.
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', log, log],
  });
  const [code] = (await once(build, 'exit')) as [number | null];
  closeSync(log);
  if (code !== 0) throw new NiabError('site-not-built', `The site could not be built. Why is in ${logFile}.`);
}

function isBuilt(): boolean {
  const built = path.join(root, 'static-web/dist/index.html');
  if (!existsSync(built)) return false;
  return SOURCES.every((source) => newest(path.join(root, source)) <= statSync(built).mtimeMs);
}

/** Time of the latest change in a file or folder (milliseconds). */
function newest(place: string): number {
  const stat = statSync(place);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return readdirSync(place)
    .filter((name) => name !== 'dist' && !name.includes('.test.'))
    .reduce((latest, name) => Math.max(latest, newest(path.join(place, name))), 0);
}
