/**
 * `node local/run.mjs infra/deploy/build-package.ts [FOLDER]`: builds functions and site, and lays out in FOLDER what
 * deploy-application.sh deploys: dist/niab-functions.zip, static-web/dist (the pages with their routes), `version`, and `apps`, the
 * apps that are in the package. Without FOLDER it only builds. The version is the commit, or NIAB_VERSION where there is no git.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { FUNCTION_FILES } from '#local/function-files.mjs';
import { messageOf, NiabError } from '#shared/errors.ts';

const root = path.resolve(import.meta.dirname, '../..');
const vite = path.join(
  path.dirname(createRequire(import.meta.url).resolve('vite/package.json')),
  'bin/vite.js',
);

try {
  const version = process.env['NIAB_VERSION'] ?? commit();
  run(version, path.join(import.meta.dirname, 'package.ts'));
  run(version, vite, 'build', path.join(root, 'static-web'));
  const [folder] = process.argv.slice(2);
  if (folder !== undefined) layOut(version, path.resolve(folder));
} catch (error) {
  console.error(messageOf(error));
  process.exitCode = 1;
}

function run(version: string, ...command: string[]): void {
  const env = { ...process.env, NODE_ENV: 'production', NIAB_VERSION: version };
  const { status } = spawnSync(process.execPath, command, { cwd: root, stdio: 'inherit', env });
  if (status !== 0) throw new NiabError('not-built', `This could not be built: ${command.join(' ')}`);
}

function layOut(version: string, folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  for (const part of ['dist/niab-functions.zip', 'static-web/dist']) {
    cpSync(path.join(root, part), path.join(folder, part), { recursive: true });
  }
  // Packages from before there were two have no such file.
  writeFileSync(path.join(folder, 'apps'), `${Object.keys(FUNCTION_FILES).join('\n')}\n`);
  writeFileSync(path.join(folder, 'version'), `${version}\n`);
  console.log(`${folder} holds version ${version}.`);
}

/** The whole commit, so that it can be fetched again; marked when files differ from it. */
function commit(): string {
  const args = ['describe', '--always', '--exclude=*', '--abbrev=40', '--dirty'];
  const { status, stdout } = spawnSync('git', args, { cwd: root, encoding: 'utf8' });
  return status === 0 ? stdout.trim() : 'unknown';
}
