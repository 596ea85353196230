/**
 * `npm run retrain:rehearse`: a whole retraining with real training on three years of two films a week, of the releases of the
 * settings, in an Azurite of its own: killed while it trains, repeated, and repeated once more. Some minutes; exit code 1 where
 * something does not hold.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startAzurite } from '#local/azurite.ts';
import { addWeeks } from '#shared/domain/cinema-week.ts';
import { messageOf } from '#shared/errors.ts';
import { createBlobModelFiles } from '#shared/storage/models/blob-model-files.ts';
import { readFilms } from '../read-films.ts';
import { releaseLine } from '../release-line.ts';
import { releasesAt, releasesPath } from '../settings.ts';
import { filmWeeks } from './checks/film-week.ts';

const WEEKS = 160;
const FILMS_A_WEEK = 2;
const ROOT = path.join(import.meta.dirname, '../..');

const folder = mkdtempSync(path.join(tmpdir(), 'niab-retraining-'));
const azurite = await startAzurite();
try {
  await rehearse();
  console.log('A killed retraining went on, and a repeated one did nothing again.');
} catch (error) {
  console.error(messageOf(error));
  process.exitCode = 1;
} finally {
  await azurite.stop();
  rmSync(folder, { recursive: true, force: true });
}

async function rehearse(): Promise<void> {
  const history = path.join(folder, 'releases.jsonl');
  await writeHistory(history);
  const files = createBlobModelFiles({ connectionString: azurite.connectionString });
  const isTraining = (): boolean => kept('matrix-built.json') !== null;
  must((await run(history, isTraining)) === null, 'The first run was to be killed while it trains.');
  must((await files.versions()).length === 0, 'A killed training has uploaded something.');
  must((await run(history)) === 0, 'The second run has failed.');
  const { champion } = await files.standing();
  must(champion?.version === null && champion.challenger !== null, 'The model is not the challenger.');
  const trained = kept('trained.json');
  const summary = path.join(folder, 'summary.md');
  must((await run(history, undefined, summary)) === 0, 'The third run has failed.');
  must(kept('trained.json') === trained && trained !== null, 'The third run has trained again.');
  const told = readFileSync(summary, 'utf8');
  must(told.includes(`model ${champion?.challenger ?? ''}`), 'The summary is that of another model.');
  console.log(told);
}

/** The last weeks that follow each other without a gap, after the cinemas were closed none is too few. */
async function writeHistory(target: string): Promise<void> {
  const weeks = filmWeeks(await readFilms(releasesAt(releasesPath()))).filter(
    ({ films }) => films.length >= FILMS_A_WEEK,
  );
  const ends = weeks.flatMap(({ week }, i) =>
    weeks[i - WEEKS + 1]?.week === addWeeks(week, 1 - WEEKS) ? [i] : [],
  );
  const end = ends.at(-1);
  must(end !== undefined, 'The releases hold no three years without a gap.');
  const chosen = weeks.slice((end ?? 0) - WEEKS + 1, (end ?? 0) + 1);
  const known = chosen.flatMap(({ films }) =>
    films
      .toSorted((a, b) => (b.firstWeekAdmissions ?? 0) - (a.firstWeekAdmissions ?? 0))
      .slice(0, FILMS_A_WEEK),
  );
  writeFileSync(target, known.map(releaseLine).join(''));
}

/** @param until when it is to be killed. @returns its exit code; null where it was killed. */
function run(history: string, until?: () => boolean, summary?: string): Promise<number | null> {
  const options = [
    '--history',
    history,
    '--to',
    azurite.connectionString,
    '--cache',
    path.join(folder, 'cache'),
  ];
  const args = ['ml/retrain.ts', ...options, ...(summary === undefined ? [] : ['--summary', summary])];
  const own = { NIAB_DATA_DIR: path.join(folder, 'data'), NIAB_SITES_BASE_URL: '' };
  const env = { ...process.env, ...own, MLFLOW_TRACKING_URI: `sqlite:///${folder}/runs.db` };
  // A group of its own: the training's process dies with it.
  const child = spawn(process.execPath, args, { cwd: ROOT, env, stdio: ['ignore', 2, 2], detached: true });
  const watch = setInterval(() => {
    if (until?.() === true && child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
  }, 200);
  return new Promise((resolve, reject) => {
    child.once('error', reject).once('exit', (code) => {
      clearInterval(watch);
      resolve(code);
    });
  });
}

/** What a step has kept; null before it is done. */
function kept(name: string): string | null {
  const cache = path.join(folder, 'cache');
  const folders = existsSync(cache) ? readdirSync(cache, { withFileTypes: true }) : [];
  const file = folders
    .filter((entry) => entry.isDirectory())
    .map((entry) => path.join(cache, entry.name, name))
    .find((each) => existsSync(each));
  return file === undefined ? null : readFileSync(file, 'utf8');
}

function must(holds: boolean, otherwise: string): void {
  if (!holds) throw new Error(otherwise);
}
