/**
 * `npm run reco:likes -- --out FILE [--from WEEK] [--to NAME|URL|CONNECTION]`: the likes that visitors contributed in the weeks
 * that are over, as lines of JSON for `npm run reco:train -- --likes FILE`. It reads, and deletes nothing.
 */
import { systemClock } from '#shared/clock.ts';
import { parisDateOf } from '#shared/domain/cinema-week.ts';
import { messageOf } from '#shared/errors.ts';
import { openContributedLikes } from '#shared/open-contributed-likes.ts';
import { exportLikes } from './reco-likes/export-likes.ts';
import { recoLikesOptions } from './reco-likes/options.ts';
import { storageSettings } from './recommenders/storage-settings.ts';
import { configBeside, playedDay } from './sample-weeks/sample-data.ts';
import { localSettings } from './settings.ts';
import { ProgressBar } from './start/terminal.ts';

try {
  const { out, from, to } = recoLikesOptions(process.argv.slice(2));
  const settings = storageSettings(localSettings(process.env), to);
  const store = await openContributedLikes(configBeside(settings));
  const bar = new ProgressBar('Reading', 'weeks', process.stderr);
  // Beside the sample weeks the product's days are theirs.
  const today = playedDay(settings) ?? parisDateOf(systemClock.now());
  const exported = await exportLikes(store, { out, from, today }, (done, total) => bar.show(done, total));
  bar.end();
  const { sendings, likes, weeks } = exported;
  const span = weeks.length === 0 ? 'no week' : `the weeks ${weeks[0]} to ${weeks.at(-1)}`;
  console.log(`${sendings} sendings with ${likes} likes of ${span}: ${out}`);
} catch (error) {
  const hint = messageOf(error).includes('ECONNREFUSED') ? '\nIs NIAB running (npm start)?' : '';
  console.error(`${messageOf(error)}${hint}`);
  process.exitCode = 1;
}
