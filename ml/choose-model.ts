import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { SAMPLE_MODEL } from '#local/settings.ts';
import type { IsoDate } from '#shared/domain/cinema-week.ts';
import { InvalidInputError } from '#shared/errors.ts';
import { readManifest } from '#shared/forecasting/read-model.ts';

/** A model on this machine; its cut-off is the first cinema week that it was not fitted on. */
export interface ModelAtHand {
  directory: string;
  version: string;
  cutOff: IsoDate;
}

const MODELS = path.join(import.meta.dirname, 'models');

/**
 * All models below a folder, that of the sample weeks after them.
 * @throws NiabError `bad-model` for one that is not of this program's form.
 */
export async function modelsAtHand(models = MODELS): Promise<ModelAtHand[]> {
  const folders = readdirSync(models, { withFileTypes: true })
    .filter((entry) => existsSync(path.join(models, entry.name, 'manifest.json')))
    .map(({ name }) => path.join(models, name));
  return Promise.all([...folders, SAMPLE_MODEL].map(modelIn));
}

/** @throws NiabError `bad-model` where the folder holds none. */
async function modelIn(directory: string): Promise<ModelAtHand> {
  const { version, trainedBefore: cutOff } = await readManifest(directory);
  return { directory, version, cutOff };
}

/** A model by its folder, or by its version among those below `ml/models`. */
export function modelNamed(name: string, models = MODELS): Promise<ModelAtHand> {
  const version = path.join(models, name);
  return modelIn(existsSync(path.join(version, 'manifest.json')) ? version : name);
}

/**
 * The newest model that knows nothing of a week.
 * @throws InvalidInputError naming the models and their cut-offs when each knows something of it.
 */
export function newestBefore(models: readonly ModelAtHand[], week: IsoDate): ModelAtHand {
  const [newest] = models
    .filter(({ cutOff }) => cutOff <= week)
    .toSorted((a, b) => (a.cutOff < b.cutOff ? 1 : a.cutOff > b.cutOff ? -1 : 0));
  if (newest !== undefined) return newest;
  const known = models.map(({ version, cutOff }) => `${version} (${cutOff})`).join(', ');
  throw new InvalidInputError(
    'from',
    `--from: no model has its cut-off on or before the week of ${week}: ${known}. ` +
      `One for it is made by: npm run train -- --until ${week}`,
  );
}
