/**
 * `npm run package`: builds the functions, lays out what runs in Azure in dist/app and packs it as
 * dist/niab-functions.zip, byte for byte the same whenever the sources are.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { messageOf, NiabError } from '#shared/errors.ts';
import { checkNodeVersions } from './node-versions.ts';
import { stageFunctions } from './stage.ts';
import { zipFolder, type ZippedFile } from './zip.ts';

/** An instance that starts fetches and unpacks the package first. */
const MOST_MEGABYTES = 60;

const root = path.resolve(import.meta.dirname, '../..');

try {
  makePackage();
} catch (error) {
  console.error(messageOf(error));
  process.exitCode = 1;
}

function makePackage(): void {
  checkNodeVersions(root);
  const { status } = spawnSync(process.execPath, ['local/build.mjs'], { cwd: root, stdio: 'inherit' });
  if (status !== 0) throw new NiabError('not-built', 'The functions could not be built.');
  const app = path.join(root, 'dist/app');
  stageFunctions(root, app);

  const { bytes, files } = zipFolder(app);
  for (const [part, { count, size }] of sizes(files)) {
    console.log(`${part.padEnd(14)} ${megabytes(size).padStart(8)}  ${count} files`);
  }
  console.log(`packed         ${megabytes(bytes.length).padStart(8)}  dist/niab-functions.zip`);
  if (bytes.length > MOST_MEGABYTES * 1e6) {
    throw new NiabError('package-too-large', `The package must stay below ${MOST_MEGABYTES} MB.`);
  }
  writeFileSync(path.join(root, 'dist/niab-functions.zip'), bytes);
  console.log(`sha256 ${createHash('sha256').update(bytes).digest('hex')}`);
}

/** Files and bytes of each folder or file at the top. */
function sizes(files: readonly ZippedFile[]): Map<string, { count: number; size: number }> {
  const parts = new Map<string, { count: number; size: number }>();
  for (const { name, size } of files) {
    const [part = name] = name.split('/');
    const { count = 0, size: sum = 0 } = parts.get(part) ?? {};
    parts.set(part, { count: count + 1, size: sum + size });
  }
  return parts;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
