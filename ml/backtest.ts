/**
 * `npm run --silent backtest -- --films F.jsonl --from DATE [--to DATE] [--out O.jsonl] [--model DIRECTORY]`
 * Replays weeks in order with the shipped model: forecasts a week at both stages, then reveals its results.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { isIsoDate, type IsoDate } from '#shared/domain/cinema-week.ts';
import { InvalidInputError, messageOf } from '#shared/errors.ts';
import { loadForecaster } from '#shared/forecasting/forecaster.ts';
import { shippedModelDirectory } from '#shared/storage/models/model-directory.ts';
import { metricsTable } from './metrics-table.ts';
import { readFilms } from './read-films.ts';
import { replayWeeks } from './replay-weeks.ts';
import { terminalBar } from './terminal-bar.ts';

const FAR = '9999-12-31';

function dateOption(name: string, value: string): IsoDate {
  if (!isIsoDate(value))
    throw new InvalidInputError(name, `--${name}: "${String(value)}" is not a date (YYYY-MM-DD)`);
  return value;
}

function options() {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({ options: { films: text, from: text, to: text, out: text, model: text } });
  if (values.films === undefined) throw new InvalidInputError('films', '--films F.jsonl is missing');
  if (values.from === undefined) throw new InvalidInputError('from', '--from DATE is missing');
  const from = dateOption('from', values.from);
  const to = dateOption('to', values.to ?? FAR);
  if (to < from) throw new InvalidInputError('to', `--to: ${to} is before --from ${from}`);
  return { films: values.films, from, to, out: values.out, model: values.model };
}

try {
  const { films, from, to, out, model } = options();
  const rows = await readFilms(films);
  const forecaster = await loadForecaster(model ?? shippedModelDirectory(`${import.meta.dirname}/models`));
  const bar = terminalBar('Replaying', 'weeks');
  const replayed = await replayWeeks(forecaster, rows, { from, to }, (done, total) =>
    bar.show(done, total),
  ).finally(() => bar.end());
  if (out !== undefined) writeFileSync(out, replayed.map(({ line }) => `${JSON.stringify(line)}\n`).join(''));
  console.log(metricsTable(replayed, forecaster.modelVersion));
} catch (error) {
  console.error(messageOf(error));
  process.exitCode = 1;
}
