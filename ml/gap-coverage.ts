/**
 * What forecasts lose where facts are missing, and by how much their intervals have to be wider (decision 32):
 * `npm run gap-coverage` fits on the earlier rolling windows and checks on the later ones (five minutes; with
 * `--again` from the forecasts of the last time); with `--films F.jsonl --from DATE [--to DATE]` it checks the factors in service on films that
 * the newest model has not seen that knows nothing of that day.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { cinemaWeekOf } from '#shared/domain/cinema-week.ts';
import { InvalidInputError } from '#shared/errors.ts';
import { loadForecaster } from '#shared/forecasting/forecaster.ts';
import { stretchOf, type Sight, type Stretch } from '#shared/v1/prediction/widen-interval.ts';
import { caseForecastSchema, type CaseForecast } from './gaps/case-forecast.ts';
import { CASES } from './gaps/cases.ts';
import { byCase, compared, fittedStretches } from './gaps/compare.ts';
import { gapTable } from './gaps/gap-table.ts';
import { replayCases } from './gaps/replay-cases.ts';
import { writeCases } from './gaps/write-cases.ts';
import { modelsAtHand, newestBefore } from './choose-model.ts';
import { pythonPath } from './python-env.ts';
import { readFilms } from './read-films.ts';
import { releasesPath } from './settings.ts';

/** The first window that is forecast with corrections of the windows before it (`niab_ml/folds.py`). */
const FIRST_WEEK = '2018-07-04';
/** In the months of closed cinemas, of which no window is. */
const LATER_HALF = '2021-01-01';
const SIGHTS: readonly Sight[] = ['without-screens', 'with-screens'];

const text = { type: 'string' } as const;
const { values } = parseArgs({ options: { films: text, from: text, to: text, again: { type: 'boolean' } } });
const cache = join(import.meta.dirname, '.cache');
const directory = join(cache, 'cases');

if ((values.films === undefined) !== (values.from === undefined)) {
  throw new InvalidInputError('films', '--films F.jsonl and --from DATE go together');
}
if (values.films !== undefined && values.from !== undefined) {
  const { directory: model } = newestBefore(await modelsAtHand(), cinemaWeekOf(values.from));
  const forecaster = await loadForecaster(model);
  const window = { from: values.from, to: values.to ?? '9999-12-31' };
  const forecasts = await replayCases(forecaster, await readFilms(values.films), window);
  for (const sight of SIGHTS) show(`${sight}, factors in service`, forecasts, sight, inService(sight));
} else {
  if (values.again !== true) await forecastWindows();
  const forecasts = readFileSync(join(directory, 'forecasts.jsonl'), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => caseForecastSchema.parse(JSON.parse(line)));
  const [earlier, later] = [
    forecasts.filter(({ week }) => week < LATER_HALF),
    forecasts.filter(({ week }) => week >= LATER_HALF),
  ];
  for (const sight of SIGHTS) {
    const fitted = fittedStretches(byCase(earlier, sight));
    show(`${sight}, earlier windows (fitted)`, earlier, sight, fitted);
    show(`${sight}, later windows (checked)`, later, sight, fitted);
  }
}

async function forecastWindows(): Promise<void> {
  const releases = releasesPath();
  run(process.execPath, [join(import.meta.dirname, 'build-matrix.ts'), releases, cache]);
  writeCases(await readFilms(releases), FIRST_WEEK, directory);
  run(pythonPath(), ['-m', 'niab_ml.gaps', '--matrix', cache, '--cases', directory]);
}

function run(command: string, args: readonly string[]): void {
  const { status, error } = spawnSync(command, args, { cwd: import.meta.dirname, stdio: 'inherit' });
  if (error !== undefined) throw error;
  if (status !== 0) process.exit(status ?? 1);
}

/** What the prediction API widens by in each case. */
function inService(sight: Sight): Map<string, Stretch> {
  const known = { distributor: 'known', directors: 'known', cast: 'known' } as const;
  return new Map([...CASES].map(([name, { gaps }]) => [name, stretchOf({ ...known, ...gaps }, sight)]));
}

function show(
  title: string,
  forecasts: readonly CaseForecast[],
  sight: Sight,
  stretches: ReadonlyMap<string, Stretch>,
): void {
  console.log(`\n${title}\n\n${gapTable(compared(byCase(forecasts, sight), stretches))}`);
}
