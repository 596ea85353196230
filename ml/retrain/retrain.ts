import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import { championOf, type Change } from '#local/model/change.ts';
import { cinemaWeekOf } from '#shared/domain/cinema-week.ts';
import { InvalidInputError } from '#shared/errors.ts';
import type { ReleaseRow } from '#shared/release-files/release-row.ts';
import type { ModelFiles } from '#shared/storage/models/model-files.ts';
import { recipeHash } from '../recipe.ts';
import { releaseLine } from '../release-line.ts';
import { championAtHand } from './champion.ts';
import { checkData } from './checks/check-data.ts';
import { toldFault } from './checks/data-fault.ts';
import { compareWithChampion } from './compare-with-champion.ts';
import { joinFilms } from './join-films.ts';
import { KeptSteps } from './kept-steps.ts';
import { measuredModel } from './measured-model.ts';
import { nameChallenger, type Upload } from './name-challenger.ts';
import type { StoredFilms } from './stored-films.ts';
import { retrainingSummary } from './summary.ts';
import type { WeeklyFigures } from './weekly-figures.ts';

/** What a retraining works with. */
export interface Retraining {
  history: readonly ReleaseRow[];
  stored: StoredFilms;
  inService: readonly WeeklyFigures[];
  files: ModelFiles;
  upload: Upload;
  /** Folder of the model that is served until another one is promoted. */
  ofPackage: string;
  change: Change;
  /** Whether the model takes the place of a challenger that is still being judged. */
  replace: boolean;
  /** Folder in which the steps of each retraining are kept. */
  cache: string;
  work: Work;
  /** Is told before each step, and of what a step is made of. */
  progress: Progress;
}

/** What takes minutes, and is done in processes of its own. */
export interface Work {
  buildMatrix(releases: string, target: string): Promise<void>;
  trainModel(job: { matrix: string; releases: string; models: string }): Promise<string>;
  followInMlflow(file: string): Promise<void>;
}

export interface Progress {
  step(what: string, of: { number: number; total: number }): void;
  part(done: number, total: number): void;
}

const STEPS = ['checking', 'matrix', 'training', 'comparing', 'uploading', 'MLflow', 'summary'] as const;

/**
 * Trains a model on the films of a history and of the store's weeks after it, and makes it the challenger. May be repeated, and
 * interrupted at any step: the same films and code lead to the same model, and what was done is not done again.
 *
 * @returns the path of the summary.
 * @throws InvalidInputError naming everything about the films that no model may learn from.
 */
export async function retrain(retraining: Retraining): Promise<string> {
  const { history, stored, files, work, progress } = retraining;
  const begin = (name: (typeof STEPS)[number]): void =>
    progress.step(name, { number: STEPS.indexOf(name) + 1, total: STEPS.length });

  begin('checking');
  const champion = await championAtHand(files, retraining.ofPackage);
  const { rows, doubled } = joinFilms(history, stored.films);
  refuseFaults([...rows, ...stored.withoutResult]);
  const lines = rows.map(releaseLine).join('');
  const key = createHash('sha256').update(`${recipeHash()}\n${lines}`).digest('hex').slice(0, 16);
  const steps = new KeptSteps(path.join(retraining.cache, key));
  const [releases, matrix, models] = ['releases.jsonl', 'matrix', 'models'].map((name) => steps.path(name));
  if (releases === undefined || matrix === undefined || models === undefined) throw new RangeError('no path');
  steps.write('releases.jsonl', lines);

  begin('matrix');
  await steps.once('matrix-built', z.literal(true), async () => {
    await work.buildMatrix(releases, matrix);
    return true as const;
  });
  begin('training');
  const { value: version } = await steps.once('trained', z.string(), () =>
    work.trainModel({ matrix, releases, models }),
  );
  const directory = path.join(models, version);

  begin('comparing');
  const compared =
    version === champion.version
      ? []
      : await compareWithChampion(
          { champion: champion.directory, challenger: directory },
          rows,
          (done, total) => progress.part(done, total),
        );

  begin('uploading');
  const { change, replace } = retraining;
  const named = await nameChallenger(
    files,
    { version, directory, champion: champion.version, replace },
    change,
    retraining.upload,
  );

  begin('MLflow');
  const { version: served, challenger } = championOf(await files.standing());
  const follow = {
    champion: served ?? champion.version,
    challenger,
    // Another one may have been promoted meanwhile, whose files are not at hand.
    champion_folder:
      (served ?? champion.version) === champion.version ? path.resolve(champion.directory) : null,
    weeks: retraining.inService,
  };
  writeFileSync(steps.path('follow.json'), JSON.stringify(follow));
  await work.followInMlflow(steps.path('follow.json'));

  begin('summary');
  const weeks = rows.map(({ facts }) => cinemaWeekOf(facts.releaseDate));
  const summary = retrainingSummary({
    films: {
      ...{ history: history.length, stored: stored.films.length - doubled.length, doubled: doubled.length },
      leftOut: stored.leftOut,
    },
    weeks: { first: weeks[0] ?? '', last: weeks.at(-1) ?? '' },
    manifest: measuredModel(directory),
    champion: champion.version,
    compared,
    named,
    inService: retraining.inService,
  });
  steps.write('summary.md', summary);
  return steps.path('summary.md');
}

function refuseFaults(rows: readonly ReleaseRow[]): void {
  const faults = checkData(rows);
  if (faults.length === 0) return;
  throw new InvalidInputError(
    'history',
    `No model may learn from these films; nothing was trained or uploaded.\n${faults.map((fault) => `- ${toldFault(fault)}`).join('\n')}`,
  );
}
