import { championOf } from '#local/model/change.ts';
import { NiabError } from '#shared/errors.ts';
import { readManifest } from '#shared/forecasting/read-model.ts';
import type { ModelFiles, Standing } from '#shared/storage/models/model-files.ts';
import { openStoredModel } from '#shared/open-stored-model.ts';

export interface ChampionAtHand {
  version: string;
  directory: string;
  standing: Standing;
}

/**
 * The model that is served, in a folder of this machine.
 * @param ofPackage the folder of the package's, which stands until another one is promoted.
 */
export async function championAtHand(
  files: Pick<ModelFiles, 'standing' | 'read'>,
  ofPackage: string,
): Promise<ChampionAtHand> {
  const standing = await files.standing();
  const { version } = championOf(standing);
  if (version === null)
    return { version: (await readManifest(ofPackage)).version, directory: ofPackage, standing };
  const folder = await files.read(version);
  if (folder === null) throw new NiabError('bad-model', `The champion ${version} is not stored whole`);
  const { directory } = await openStoredModel(version, folder);
  return { version, directory, standing };
}
