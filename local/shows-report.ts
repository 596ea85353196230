/**
 * `npm run --silent shows-report [-- --from WEEK]`: what the announced shows have told of screens, from the stores that the settings
 * name, as Markdown: films with both, errors in time order with and without the shows, and since when forecasts use them.
 */
import { parseArgs } from 'node:util';
import {
  addWeeks,
  cinemaWeekOf,
  comingWeekAt,
  isIsoDate,
  parisDateOf,
  STAGES,
} from '#shared/domain/cinema-week.ts';
import { InvalidInputError, messageOf } from '#shared/errors.ts';
import { openAnalyticalStore } from '#shared/open-analytical-store.ts';
import { readAnnouncedShows, readShowsAndCopies } from '#shared/pipeline/announced-shows/read-shows.ts';
import { openOperationalStore } from '#shared/services.ts';
import { clockBeside, configBeside } from './sample-weeks/sample-data.ts';
import { localSettings } from './settings.ts';
import { showsReport } from './shows-report/report.ts';

/** Weeks that are read where nobody says from when. */
const WEEKS_BACK = 156;

try {
  const { values } = parseArgs({ options: { from: { type: 'string' } } });
  if (values.from !== undefined && !isIsoDate(values.from)) {
    throw new InvalidInputError('from', '--from is a date, YYYY-MM-DD');
  }
  const settings = localSettings(process.env);
  const config = configBeside(settings);
  const [operational, analytical] = [await openOperationalStore(config), await openAnalyticalStore(config)];
  try {
    if (config.sql === null) await operational.migrate();
    const now = (await clockBeside(settings, operational)).now();
    const [day, week] = [parisDateOf(now), comingWeekAt(now)];
    const from = cinemaWeekOf(values.from ?? addWeeks(week, -WEEKS_BACK));
    console.log(`# Screens from announced shows, as of ${day}`);
    for (const stage of STAGES) {
      const announced = await readAnnouncedShows({ analytical }, { from, to: week, stage });
      const pairs = await readShowsAndCopies({ analytical, operational }, announced, { from, asOf: day });
      console.log(`\n${showsReport(pairs, { stage, week, day })}`);
    }
  } finally {
    await operational.close();
    await analytical.close();
  }
} catch (error) {
  console.error(messageOf(error));
  process.exitCode = 1;
}
