import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, existsSync, mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { root } from '#local/settings.ts';

/** Builds the package of this checkout; answers the folder of what is packed, copied to a place outside the project. */
export function buildPackage(into: string, checkout = root): string {
  const { status } = spawnSync(process.execPath, ['infra/deploy/package.ts'], {
    cwd: checkout,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) throw new Error(`${checkout} could not be packaged`);
  cpSync(path.join(checkout, 'dist/app'), into, { recursive: true });
  return into;
}

/**
 * Builds the package of another version.
 * @param before a commit or branch, or the folder of a checkout.
 */
export function buildBefore(before: string, folder: string): string {
  const checkout = path.join(folder, 'checkout');
  mkdirSync(checkout, { recursive: true });
  const left = ['node_modules', 'dist', '.git', '.niab'].map((name) => `--exclude=./${name}`);
  const files = existsSync(before)
    ? execFileSync('tar', ['-c', ...left, '.'], { cwd: before, maxBuffer: Infinity })
    : execFileSync('git', ['archive', before], { cwd: root, maxBuffer: Infinity });
  execFileSync('tar', ['-x', '-C', checkout], { input: files });
  // Its packages are a part of today's.
  symlinkSync(path.join(root, 'node_modules'), path.join(checkout, 'node_modules'));
  const probe = 'first-forecast-post.ts';
  copyFileSync(path.join(import.meta.dirname, probe), path.join(checkout, 'functions/http', probe));
  return buildPackage(path.join(folder, 'before'), checkout);
}
