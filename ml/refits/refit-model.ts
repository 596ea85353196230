import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { cinemaWeekOf, type IsoDate } from '#shared/domain/cinema-week.ts';
import { NiabError } from '#shared/errors.ts';
import type { ReleaseRow } from '#shared/release-files/release-row.ts';
import { pythonPath } from '../python-env.ts';
import { recipeHash } from '../recipe.ts';
import { releaseLine } from '../release-line.ts';
import { rowsToLearn } from './rows-to-learn.ts';

const ML = path.join(import.meta.dirname, '..');
const CACHE = path.join(ML, '.cache', 'refits');

interface Refit {
  directory: string;
  /** It was there already. */
  kept: boolean;
}

/**
 * A model of today's recipe that is fitted on what was known on a day: trained, or as it was kept.
 *
 * @param believed films of the weeks that are replayed.
 * @param others what the models are trained on otherwise.
 * @param train makes the model, which takes minutes.
 * @throws NiabError `not-built` when the training fails.
 */
export function refitModel(
  believed: readonly ReleaseRow[],
  others: readonly ReleaseRow[],
  until: IsoDate,
  { cache = CACHE, train = trained } = {},
): Refit {
  const learnt = rowsToLearn(believed, others, cinemaWeekOf(until));
  const lines = learnt.map(releaseLine).join('');
  const recipe = recipeHash();
  const key = createHash('sha256').update(`${recipe} ${until}\n${lines}`).digest('hex').slice(0, 12);
  const directory = path.join(cache, `${cinemaWeekOf(until)}-${key}`);
  if (existsSync(path.join(directory, 'manifest.json'))) return { directory, kept: true };
  const work = `${directory}.work`;
  mkdirSync(work, { recursive: true });
  const releases = path.join(work, 'releases.jsonl');
  writeFileSync(releases, lines);
  train({ releases, work, until, recipe, windows: path.join(cache, 'windows'), directory });
  // Some 50 MB of numbers.
  rmSync(work, { recursive: true });
  return { directory, kept: false };
}

interface Training {
  releases: string;
  /** Gets the matrix. */
  work: string;
  until: IsoDate;
  recipe: string;
  /** What refits share. */
  windows: string;
  directory: string;
}

function trained({ releases, work, until, recipe, windows, directory }: Training): void {
  run(process.execPath, [path.join(ML, 'build-matrix.ts'), releases, work]);
  run(pythonPath(), [
    ...['-m', 'niab_ml.refit', '--matrix', work, '--releases', releases, '--until', until],
    ...['--recipe', recipe, '--windows', windows, '--target', directory],
  ]);
}

/** What it says goes to stderr: stdout is the backtest's table. */
function run(command: string, args: readonly string[]): void {
  const { status, error } = spawnSync(command, args, { cwd: ML, stdio: ['ignore', 2, 2] });
  if (error !== undefined) throw error;
  if (status !== 0) throw new NiabError('not-built', 'The model could not be fitted anew: see above.');
}
