import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { RecommenderFile, RecommenderFiles } from '#shared/storage/recommenders/recommender-files.ts';
import { root } from '../settings.ts';

/** The model of the package, which `npm run reco:train` writes. */
export const PACKAGE_MODEL = path.join(root, 'ml/reco/models/current');

/** Reads a model from a folder, as the training writes it. */
export async function readModelFolder(folder: string): Promise<RecommenderFile> {
  const [manifest, file] = await Promise.all([
    readFile(path.join(folder, 'manifest.json'), 'utf8'),
    readFile(path.join(folder, 'model.bin.gz')),
  ]);
  return { manifest, file, judged: await readIfThere(path.join(folder, 'judged.json')) };
}

/**
 * Writes the model that stands into a folder; where none was deployed yet, that of the package.
 * @returns its version; null: that of the package.
 */
export async function fetchModel(files: RecommenderFiles, folder: string): Promise<string | null> {
  const version = (await files.current())?.version ?? null;
  const stored = version === null ? null : await files.read(version);
  const { manifest, file, judged } = stored ?? (await readModelFolder(PACKAGE_MODEL));
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, 'model.bin.gz'), file);
  if (judged !== null) await writeFile(path.join(folder, 'judged.json'), judged);
  await writeFile(path.join(folder, 'manifest.json'), manifest);
  return stored === null ? null : version;
}

async function readIfThere(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}
