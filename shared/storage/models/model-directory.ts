import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { NiabError } from '../../errors.ts';

/**
 * The model to run: the only directory under a project's `ml/models`.
 * @throws NiabError `bad-model` when there is none or more than one.
 */
export function shippedModelDirectory(models: string): string {
  const versions = readdirSync(models, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const [only] = versions;
  if (only === undefined || versions.length > 1) {
    throw new NiabError('bad-model', `${models} holds ${versions.length} models instead of one`);
  }
  return join(models, only.name);
}
