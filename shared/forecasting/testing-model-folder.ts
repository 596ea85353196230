import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { temporaryFolder } from '../storage/testing/temporary-folder.ts';
import { manifestSchema, type Manifest } from './manifest.ts';
import { TEST_MODEL } from './testing-forecaster.ts';

/** The model of the sample weeks in a folder of its own, its manifest changed. */
export function changedModel(change: (manifest: Manifest, folder: string) => void): string {
  const folder = temporaryFolder();
  for (const file of readdirSync(TEST_MODEL).filter((name) => name !== 'manifest.json')) {
    symlinkSync(resolve(TEST_MODEL, file), resolve(folder, file));
  }
  const manifest = manifestSchema.parse(JSON.parse(readFileSync(`${TEST_MODEL}/manifest.json`, 'utf8')));
  change(manifest, folder);
  writeFileSync(resolve(folder, 'manifest.json'), JSON.stringify(manifest));
  return folder;
}

/** Puts other bytes in the place of a file of such a folder, with their hash in its manifest. */
export function changeFile(
  folder: string,
  entry: { file: string; sha256: string },
  change: (bytes: Buffer) => void,
): void {
  const file = resolve(folder, entry.file);
  const bytes = readFileSync(file);
  change(bytes);
  rmSync(file);
  writeFileSync(file, bytes);
  entry.sha256 = createHash('sha256').update(bytes).digest('hex');
}
