import { rm } from 'node:fs/promises';
import type { Forecaster } from './forecasting/forecaster.ts';
import type { ModelFolder } from './storage/models/model-files.ts';
import { unpackModel } from './storage/models/unpack-model.ts';

/**
 * Unpacks a stored model into a folder of this machine, and checks it before anybody uses it. A copy that is broken is taken away:
 * next time it is written anew, as it may be this copy alone that is broken.
 *
 * @throws NiabError `bad-model`
 */
export async function openStoredModel(
  version: string,
  folder: ModelFolder,
): Promise<{ directory: string; forecaster: Forecaster }> {
  // Loaded when a model is taken over, not at a start.
  const { checkModel } = await import('./forecasting/check-model.ts');
  const directory = await unpackModel(version, folder);
  try {
    return { directory, forecaster: await checkModel(directory, version) };
  } catch (error) {
    await rm(directory, { recursive: true, force: true });
    throw error;
  }
}
