/**
 * `npm run bench:drift`: after how many weeks reports put the finger on shifts that are made on the sample weeks, and how often
 * they tell somebody of weeks of the reference in which nothing happened, with screens and where they are never known. `--windows N`
 * of these are drawn, 50 unless given.
 */
import { parseArgs } from 'node:util';
import { SAMPLE_WEEKS } from '#local/sample-weeks/sample-films.ts';
import { SAMPLE_MODEL } from '#local/settings.ts';
import { loadForecaster } from '#shared/forecasting/forecaster.ts';
import { Watch } from '#shared/monitoring/watch.ts';
import { runCommand, wholeNumber } from './support/command.ts';
import { countFalseAlarms, measureShift } from './support/drift-bench/measure.ts';
import { driftTable, isAsMeant } from './support/drift-bench/report.ts';
import { sampleReference } from './support/drift-bench/sample-reference.ts';
import { replaySeason, sampleRows, withoutScreens } from './support/drift-bench/season.ts';
import { SHIFTS } from './support/drift-bench/shifts.ts';
import { WINDOW_RUNS } from './support/drift-bench/shuffled-windows.ts';

/** Of the thirteen weeks: in the middle, and for the last three. */
const BEGINNINGS = [SAMPLE_WEEKS[6], SAMPLE_WEEKS[10]];

await runCommand(async () => {
  const { windows } = parseArgs({ options: { windows: { type: 'string', default: '50' } } }).values;
  const count = wholeNumber('windows', windows, 1, 1_000);
  const forecaster = await loadForecaster(SAMPLE_MODEL);
  const rows = sampleRows();
  const season = await replaySeason(forecaster, rows);
  const reference = await sampleReference();
  const watch = new Watch(reference, 'monday');
  const found = [];
  for (const from of BEGINNINGS) {
    if (from === undefined) continue;
    for (const shift of SHIFTS) found.push(await measureShift(watch, forecaster, rows, { shift, from }));
  }
  const measured = {
    found,
    usual: watch.reports(season),
    withoutScreens: watch.reports(await replaySeason(forecaster, withoutScreens(rows))),
    alarms: WINDOW_RUNS.map((run) => countFalseAlarms(watch, reference, count, run)),
  };
  console.log(driftTable(measured));
  return isAsMeant(measured) ? 0 : 1;
});
