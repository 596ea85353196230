import { addDays, cinemaWeekOf, type IsoDate } from '../domain/cinema-week.ts';
import type { TrackRecords } from '../features/track-records.ts';
import type { Forecaster } from '../forecasting/forecaster.ts';
import * as reads from '../storage/operational/reads.ts';
import type { Pipeline } from './dependencies.ts';
import { PerRound, type RunRound } from './per-round.ts';

type Stores = Pick<Pipeline, 'analytical' | 'forecaster' | 'operational'>;

const perRound = new PerRound<TrackRecords>();

/**
 * The track records that the model was shipped with, brought up to the day of a run: with the results of weeks that had
 * ended before it, as they were known before it. Read once for all films of a round of the run: what is said in the
 * meantime of films of earlier weeks holds from the next round on.
 */
export async function trackRecordsAsOf(stores: Stores, round: RunRound): Promise<TrackRecords> {
  const forecaster = await stores.forecaster();
  return perRound.get(stores.analytical, round, forecaster.modelVersion, () =>
    readRecords(stores, forecaster, round.asOf),
  );
}

/**
 * What counts is what the operational store holds: that forgets figures, and tells whose they are, in one write with what
 * was said of their films. The documents tell what the films were known to be.
 */
async function readRecords(
  { analytical, operational }: Pick<Stores, 'analytical' | 'operational'>,
  forecaster: Forecaster,
  asOf: IsoDate,
): Promise<TrackRecords> {
  const firstWeek = cinemaWeekOf(forecaster.trainedBefore);
  const lastEndedWeek = addDays(cinemaWeekOf(asOf), -7);
  const { results } = await operational.readAll({
    results: reads.knownResults(firstWeek, lastEndedWeek, asOf),
  });
  const documents = await analytical.actuals.between(firstWeek, lastEndedWeek);
  const releases = new Map(documents.map(({ week, id, release }) => [`${week} ${id}`, release]));
  const records = forecaster.trackRecords();
  for (const { week, observedAs, observedOn, admissions } of results) {
    const release = releases.get(`${week} ${observedAs}@${observedOn}`);
    if (release !== undefined && release.releaseDate >= forecaster.trainedBefore) {
      records.reveal(release, admissions);
    }
  }
  return records;
}
