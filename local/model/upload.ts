import { InvalidInputError } from '#shared/errors.ts';
import type { ModelFiles } from '#shared/storage/models/model-files.ts';
import { championOf, type Change } from './change.ts';
import { readModelFolder } from './model-folder.ts';

/**
 * Checks the model of a folder, stores it, and names it challenger. May be interrupted and repeated: until the last step nothing
 * forecasts by it, and the champion is whole all the time.
 * @param ofPackage version of the package's model, where it is known.
 * @returns its version.
 * @throws {NiabError} `bad-model`; `conflict` where another model of its version is stored, or something else was made to stand
 *   meanwhile; `invalid-input` where it is the champion.
 */
export async function uploadModel(
  files: ModelFiles,
  directory: string,
  change: Change,
  ofPackage: string | null = null,
): Promise<string> {
  const { version, folder } = await readModelFolder(directory);
  const standing = await files.standing();
  const champion = championOf(standing);
  if ((champion.version ?? ofPackage) === version)
    throw new InvalidInputError('folder', `The model ${version} is the champion`);
  await files.store(version, folder);
  if (champion.challenger === version) return version;
  const reasons = [`${version} is the challenger`];
  await files.point(
    { ...champion, challenger: version, challengerSince: change.at, ...change, reasons },
    standing,
  );
  return version;
}
