import { InvalidInputError } from '#shared/errors.ts';
import type { ModelFiles } from '#shared/storage/models/model-files.ts';
import { challengerBeside, championOf, type Change } from './change.ts';
import { checkStored } from './model-folder.ts';

/**
 * Makes the champion before the champion again, without the gate. The one that is left is no longer among those to go back to, so
 * that a second call goes one further back.
 * @returns the one that stands now and the one that stood; null: that of the package.
 * @throws {NiabError} `invalid-input` where none stood before; `bad-model`; `conflict` where something else was made to stand
 *   meanwhile.
 */
export async function rollBackModel(
  files: ModelFiles,
  change: Change,
): Promise<{ version: string | null; left: string | null }> {
  const standing = await files.standing();
  const { version: left, before } = championOf(standing);
  const [version, ...others] = before;
  if (version === undefined)
    throw new InvalidInputError('command', 'No model stood before that of the package');
  if (version !== null) await checkStored(files, version);
  const reasons = [`${left ?? 'the model of the package'} is taken back`];
  await files.point(
    {
      ...{ version, before: others, since: change.at },
      ...challengerBeside(standing, version),
      ...change,
      reasons,
    },
    standing,
  );
  return { version, left };
}
