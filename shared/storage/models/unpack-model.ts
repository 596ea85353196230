import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { NiabError } from '../../errors.ts';
import type { ModelFolder } from './model-files.ts';

/**
 * Writes the files of a model into a folder of this machine, which is there as a whole or not at all. One that another process
 * of the machine has written is used.
 *
 * @param below where such folders are.
 * @returns the folder, named by the version and a hash of the manifest, which has the hashes of the other files.
 * @throws NiabError `bad-model` where it has no manifest, or a file that would lie elsewhere.
 */
export async function unpackModel(
  version: string,
  folder: ModelFolder,
  below = join(tmpdir(), 'niab-models'),
): Promise<string> {
  const manifest = folder.get('manifest.json');
  const elsewhere = [...folder.keys()].find((name) => basename(name) !== name || name.includes('\\'));
  if (manifest === undefined || elsewhere !== undefined) {
    throw new NiabError('bad-model', `The model ${version} has ${elsewhere ?? 'no manifest.json'}`);
  }
  const hash = createHash('sha256').update(manifest).digest('hex').slice(0, 12);
  const target = join(below, `${version}-${hash}`);
  if (existsSync(target)) return target;
  await mkdir(below, { recursive: true });
  const making = await mkdtemp(`${target}.`);
  try {
    for (const [name, bytes] of folder) await writeFile(join(making, name), bytes);
    await rename(making, target);
  } catch (error) {
    await rm(making, { recursive: true, force: true });
    // Another process was faster.
    if (!existsSync(target)) throw error;
  }
  return target;
}
