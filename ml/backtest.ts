/**
 * `npm run --silent backtest -- --films F.jsonl --from DATE [--to DATE] [--out O.jsonl] [--model DIRECTORY] [--refit quarterly] [--local TILL.csv]`
 * Replays weeks in order with the newest model that knows none of them, or the one that is named: forecasts a week at both
 * stages, then reveals its results. With `--refit` a model is fitted anew for each quarter or month on the way, with
 * `--local` the ranges of a cinema's own tickets are judged too.
 */
import { existsSync, realpathSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { cinemaWeekOf, isIsoDate, type IsoDate } from '#shared/domain/cinema-week.ts';
import { InvalidInputError, messageOf } from '#shared/errors.ts';
import type { ReleaseRow } from '#shared/release-files/release-row.ts';
import { modelNamed, modelsAtHand, newestBefore, type ModelAtHand } from './choose-model.ts';
import { readTill, TILL_COLUMNS } from './local-share/read-till.ts';
import { scoreReplay } from './local-share/score-replay.ts';
import { replayTable } from './local-share/tables.ts';
import { metricsTable } from './metrics-table.ts';
import { readFilms } from './read-films.ts';
import { PERIODS, type Period } from './refits/blocks.ts';
import { replayBlocks } from './refits/replay-blocks.ts';
import { releasesPath } from './settings.ts';

const FAR = '9999-12-31';

function dateOption(name: string, value: string): IsoDate {
  if (!isIsoDate(value))
    throw new InvalidInputError(name, `--${name}: "${String(value)}" is not a date (YYYY-MM-DD)`);
  return value;
}

function periodOption(value: string | undefined): Period | null {
  if (value === undefined) return null;
  const period = PERIODS.find((one) => one === value);
  if (period !== undefined) return period;
  throw new InvalidInputError('refit', `--refit: "${value}" is neither ${PERIODS.join(' nor ')}`);
}

function options() {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    options: { films: text, from: text, to: text, out: text, model: text, refit: text, local: text },
  });
  if (values.films === undefined) throw new InvalidInputError('films', '--films F.jsonl is missing');
  if (values.from === undefined) throw new InvalidInputError('from', '--from DATE is missing');
  const from = dateOption('from', values.from);
  const to = dateOption('to', values.to ?? FAR);
  if (to < from) throw new InvalidInputError('to', `--to: ${to} is before --from ${from}`);
  const { films, out, model, local } = values;
  return { films, from, to, out, model, local, period: periodOption(values.refit) };
}

/** What counts is the first week that is forecast: it may begin days after `from`, or hold it. */
async function chosenModel(
  rows: readonly ReleaseRow[],
  { from, to, model }: { from: IsoDate; to: IsoDate; model: string | undefined },
): Promise<ModelAtHand> {
  if (model !== undefined) return modelNamed(model);
  const dates = rows.map(({ facts }) => facts.releaseDate).filter((date) => from <= date && date <= to);
  const first = dates.reduce((earliest, date) => (date < earliest ? date : earliest), dates[0] ?? from);
  return newestBefore(await modelsAtHand(), cinemaWeekOf(first));
}

/** What models are trained on otherwise; nothing where it is the very file that is replayed. */
async function trainedOn(films: string): Promise<ReleaseRow[]> {
  const releases = releasesPath();
  if (!existsSync(releases) || realpathSync(releases) === realpathSync(films)) return [];
  return readFilms(releases);
}

try {
  const { films, from, to, out, model, period, local } = options();
  const till = local === undefined ? null : readTill(local, TILL_COLUMNS);
  const rows = await readFilms(films);
  const chosen = await chosenModel(rows, { from, to, model });
  const where = path.relative(process.cwd(), chosen.directory);
  console.error(`Model ${chosen.version} (${where}), which knows the weeks before ${chosen.cutOff}`);
  const others = period === null ? [] : await trainedOn(films);
  const replayed = await replayBlocks(rows, { from, to, chosen, period, others });
  if (out !== undefined) writeFileSync(out, replayed.map(({ line }) => `${JSON.stringify(line)}\n`).join(''));
  console.log(
    metricsTable(replayed, period === null ? chosen.version : `${chosen.version}, fitted anew ${period}`),
  );
  if (till !== null) console.log(`\n${replayTable(scoreReplay(replayed, rows, till))}`);
} catch (error) {
  console.error(messageOf(error));
  process.exitCode = 1;
}
