import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { checkModel } from '#shared/forecasting/check-model.ts';
import { readManifest } from '#shared/forecasting/read-model.ts';
import { InvalidInputError } from '#shared/errors.ts';
import type { ModelFiles, ModelFolder } from '#shared/storage/models/model-files.ts';
import { unpackModel } from '#shared/storage/models/unpack-model.ts';

export interface CheckedModel {
  version: string;
  folder: ModelFolder;
}

/** Reads a model from a folder, as the training writes it, and checks it as whoever serves it does. @throws {NiabError} `bad-model` */
export async function readModelFolder(directory: string): Promise<CheckedModel> {
  const { version } = await readManifest(directory);
  await checkModel(directory, version);
  const folder = new Map<string, Uint8Array>();
  for (const name of (await readdir(directory)).toSorted()) {
    if (!name.startsWith('.')) folder.set(name, await readFile(path.join(directory, name)));
  }
  return { version, folder };
}

/**
 * Checks a model that is stored as whoever serves it does.
 * @throws {NiabError} `invalid-input` where there is none of this version; `bad-model`.
 */
export async function checkStored(files: ModelFiles, version: string): Promise<void> {
  const folder = await files.read(version);
  if (folder === null) throw new InvalidInputError('version', `No model ${version} is stored`);
  // Not where models are kept: a copy that is there is not what is stored.
  const below = await mkdtemp(path.join(tmpdir(), 'niab-model-'));
  try {
    await checkModel(await unpackModel(version, folder, below), version);
  } finally {
    await rm(below, { recursive: true, force: true });
  }
}
