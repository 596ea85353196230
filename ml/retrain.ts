/**
 * `npm run retrain -- [--history PATH|ADDRESS] [--to STORAGE] [--by NAME] [--replace] [--summary FILE] [--cache FOLDER]`: trains a model on the history of
 * releases and on the weeks that the service has stored since, and uploads it as the challenger. `--history`: a file of releases or the
 * address of a blob, unless that of NIAB_RELEASES; `--to`: the storage of the models, as for `npm run model`; `--replace`: also in the
 * place of a challenger that is still being judged; `--summary`: what it came to is added to a file; `--cache`: where steps are kept. May be interrupted and repeated.
 */
import { appendFileSync, readFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { withStores } from '#local/exports/with-stores.ts';
import { uploadModel } from '#local/model/upload.ts';
import { storageSettings } from '#local/recommenders/storage-settings.ts';
import { localSettings } from '#local/settings.ts';
import { ProgressBar } from '#local/start/terminal.ts';
import { systemClock } from '#shared/clock.ts';
import { readConfig } from '#shared/config.ts';
import { cinemaWeekOf, parisDateOf, type IsoDate } from '#shared/domain/cinema-week.ts';
import { messageOf } from '#shared/errors.ts';
import { openModelFiles } from '#shared/open-forecaster.ts';
import type { ReleaseRow } from '#shared/release-files/release-row.ts';
import { packageModelDirectory } from '#shared/storage/models/model-directory.ts';
import { readFilms } from './read-films.ts';
import { historyFile } from './retrain/history.ts';
import { retrain, type Progress } from './retrain/retrain.ts';
import { storedFilms, type StoredFilms } from './retrain/stored-films.ts';
import { buildMatrix, followInMlflow, trainModel } from './retrain/train-step.ts';
import { weeklyFigures, type WeeklyFigures } from './retrain/weekly-figures.ts';

const CACHE = path.join(import.meta.dirname, '.cache', 'retrain');

try {
  await run();
} catch (error) {
  console.error(messageOf(error));
  process.exitCode = 1;
}

async function run(): Promise<void> {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    options: {
      history: text,
      to: text,
      by: text,
      summary: text,
      cache: text,
      replace: { type: 'boolean', default: false },
    },
  });
  const { cache = CACHE } = values;
  const history = await readFilms(await historyFile(values.history, cache));
  const settings = localSettings(process.env);
  const { stored, inService } = await fromStore(lastWeekOf(history), cache);
  const config = readConfig(storageSettings(settings, values.to));
  const files = await openModelFiles(config);
  const summary = await retrain({
    ...{
      history,
      stored,
      inService,
      files,
      ofPackage: packageModelDirectory(config.modelDir),
    },
    change: { by: values.by ?? userInfo().username, at: systemClock.now().toISOString() },
    upload: (directory, change) => uploadModel(files, directory, change),
    replace: values.replace,
    cache,
    work: { buildMatrix, trainModel, followInMlflow },
    progress: progress(),
  });
  if (values.summary !== undefined) appendFileSync(values.summary, readFileSync(summary));
  console.log(`The summary is in ${values.summary ?? summary}`);
}

/** What the store of the settings knows; one that is empty adds nothing. */
async function fromStore(
  after: IsoDate,
  folder: string,
): Promise<{ stored: StoredFilms; inService: WeeklyFigures[] }> {
  const found: { stored: StoredFilms; inService: WeeklyFigures[] }[] = [];
  const bar = new ProgressBar('Stored weeks', 'weeks', process.stderr);
  await withStores(async ({ operational }, now) => {
    const today = parisDateOf(now);
    found.push({
      stored: await storedFilms(operational, { after, today, folder }, (done, total) =>
        bar.show(done, total),
      ),
      inService: await weeklyFigures(operational, today),
    });
  });
  bar.end();
  return found[0] ?? { stored: { films: [], withoutResult: [], leftOut: [] }, inService: [] };
}

function lastWeekOf(rows: readonly ReleaseRow[]): IsoDate {
  return rows
    .map(({ facts }) => cinemaWeekOf(facts.releaseDate))
    .reduce((last, week) => (week > last ? week : last), '');
}

/** A bar of the steps; within one that can be long, a bar of its parts. */
function progress(): Progress {
  let parts: ProgressBar | null = null;
  return {
    step: (what, { number, total }) => {
      parts?.end();
      parts = null;
      console.error(`Retraining, step ${number} of ${total}: ${what}`);
    },
    part: (done, total) => {
      parts ??= new ProgressBar('  weeks', 'done', process.stderr);
      parts.show(done, total);
    },
  };
}
