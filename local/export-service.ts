/**
 * `npm run export-service -- --from DATE [--to DATE] --out FOLDER`: what the service forecast, gave to other applications and learned
 * of the weeks from one date to another, as Parquet files in a new folder: `forecasts`, `given`, `actuals`, `releases`, `signals`,
 * `features`.
 * It reads the stores that the settings name, and changes nothing.
 */
import { parseArgs } from 'node:util';
import { parisDateOf } from '#shared/domain/cinema-week.ts';
import { InvalidInputError, messageOf } from '#shared/errors.ts';
import { exportService } from './exports/export-service.ts';
import { withStores } from './exports/with-stores.ts';
import { weeksToExport } from './exports/weeks-to-export.ts';
import { ProgressBar } from './start/terminal.ts';

try {
  const { values } = parseArgs({
    options: { from: { type: 'string' }, to: { type: 'string' }, out: { type: 'string' } },
  });
  const { from, to, out = '' } = values;
  if (out === '') throw new InvalidInputError('out', '--out FOLDER is missing: where the files are written.');
  await withStores(async (stores, now) => {
    const today = parisDateOf(now);
    const weeks = weeksToExport(from, to, today);
    const bar = new ProgressBar('Exporting', 'weeks', process.stderr);
    const counts = await exportService(stores, { weeks, out, today }, (done, total) => bar.show(done, total));
    bar.end();
    const files = Object.entries(counts).map(([name, rows]) => `  ${name}.parquet: ${rows} rows`);
    console.log(`The weeks ${weeks[0]} to ${weeks.at(-1)} are in ${out}:\n${files.join('\n')}`);
  });
} catch (error) {
  console.error(messageOf(error));
  process.exitCode = 1;
}
