import { championOf, type Change } from '#local/model/change.ts';
import type { ModelFiles } from '#shared/storage/models/model-files.ts';

/** Weeks that a challenger is given: the gate asks for four with results, and those come a week late. */
const CHALLENGER_WEEKS = 5;
const WEEK_MS = 7 * 24 * 3_600_000;

/** What became of a new model. */
export type Named =
  | { kind: 'challenger' }
  /** It is what is served already. */
  | { kind: 'champion' }
  /** Another challenger has not had its weeks yet: nothing was uploaded. */
  | { kind: 'waits'; challenger: string; since: string };

/**
 * Uploads a model as the challenger, unless it is the champion or another challenger is still being judged: replaced each month,
 * none would ever have its four weeks.
 *
 * @param upload stores the model of a folder and names it challenger.
 */
export async function nameChallenger(
  files: ModelFiles,
  { version, directory, champion, replace }: NewModel,
  change: Change,
  upload: Upload,
): Promise<Named> {
  if (version === champion) return { kind: 'champion' };
  const standing = await files.standing();
  const { challenger, challengerSince } = championOf(standing);
  const since = challengerSince ?? standing.champion?.at ?? change.at;
  const isYoung = Date.parse(change.at) - Date.parse(since) < CHALLENGER_WEEKS * WEEK_MS;
  // One that came with the package by now is beside nobody.
  const isJudged = challenger !== champion && isYoung;
  if (challenger !== null && challenger !== version && isJudged && !replace)
    return { kind: 'waits', challenger, since };
  await upload(directory, change);
  return { kind: 'challenger' };
}

export type Upload = (directory: string, change: Change) => Promise<unknown>;

interface NewModel {
  version: string;
  directory: string;
  /** Version that is served. */
  champion: string;
  /** Whether it takes the place of a challenger that is being judged. */
  replace: boolean;
}
