/**
 * `npm run export-releases -- --from DATE [--to DATE] --out FILE`: the stored weeks as lines of a file of releases, films with a result
 * alone, for the training to learn from (`NIAB_RELEASES=FILE npm run train`). It reads the store that the settings name, and changes nothing.
 */
import { parseArgs } from 'node:util';
import { parisDateOf } from '#shared/domain/cinema-week.ts';
import { InvalidInputError, messageOf } from '#shared/errors.ts';
import { exportReleases } from './exports/export-releases.ts';
import { weeksToExport } from './exports/weeks-to-export.ts';
import { withStores } from './exports/with-stores.ts';
import { ProgressBar } from './start/terminal.ts';

try {
  const { values } = parseArgs({
    options: { from: { type: 'string' }, to: { type: 'string' }, out: { type: 'string' } },
  });
  const { from, to, out = '' } = values;
  if (out === '') throw new InvalidInputError('out', '--out FILE is missing: where the lines are written.');
  await withStores(async ({ operational }, now) => {
    const today = parisDateOf(now);
    const weeks = weeksToExport(from, to, today);
    const bar = new ProgressBar('Exporting', 'weeks', process.stderr);
    const show = (done: number, total: number): void => bar.show(done, total);
    const { films, withoutResult, leftOut } = await exportReleases(operational, { weeks, out, today }, show);
    bar.end();
    for (const each of leftOut) console.error(`Left out: ${each}`);
    console.log(
      `${films} films of the weeks ${weeks[0]} to ${weeks.at(-1)} are in ${out}; ${withoutResult} have no result.`,
    );
  });
} catch (error) {
  console.error(messageOf(error));
  process.exitCode = 1;
}
