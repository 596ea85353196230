import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NiabError } from '../../errors.ts';
import { isModelVersion } from './model-version.ts';

/** The file beside the models that names the one that is shipped. */
export const CURRENT = 'current';

/** The model of the folder that the settings name, else that of the package. */
export function packageModelDirectory(modelDir: string | null): string {
  return modelDir ?? shippedModelDirectory(join('ml', 'models'));
}

/**
 * The model to run: of those below a project's `ml/models`, the one that the file `current` names.
 * @throws NiabError `bad-model` when the file is missing or names none of them.
 */
export function shippedModelDirectory(models: string): string {
  const current = join(models, CURRENT);
  const version = existsSync(current) ? readFileSync(current, 'utf8').trim() : '';
  if (!isModelVersion(version) || !existsSync(join(models, version, 'manifest.json'))) {
    throw new NiabError('bad-model', `${current} names no model: "${version}"`);
  }
  return join(models, version);
}
