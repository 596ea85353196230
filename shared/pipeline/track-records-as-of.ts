import { addDays, cinemaWeekOf, type IsoDate } from '../domain/cinema-week.ts';
import type { TrackRecords } from '../features/track-records.ts';
import type { Forecaster } from '../forecasting/forecaster.ts';
import { KeptPromise } from '../kept-promise.ts';
import type { ActualDocument } from '../storage/analytical/analytical-store.ts';
import type { Pipeline } from './dependencies.ts';

type Stores = Pick<Pipeline, 'analytical' | 'forecaster'>;

/** The films of a run ask for the same day one after the other; what was observed before a day does not change. */
const latest = new WeakMap<Stores['analytical'], { key: string; records: KeptPromise<TrackRecords> }>();

/**
 * The track records that the model was shipped with, brought up to a day: with the results of weeks that had
 * ended before it, as they were known before it.
 */
export async function trackRecordsAsOf(stores: Stores, asOf: IsoDate): Promise<TrackRecords> {
  const forecaster = await stores.forecaster();
  const key = `${forecaster.modelVersion} ${asOf}`;
  const kept = latest.get(stores.analytical);
  if (kept?.key === key) return kept.records.get();
  const records = new KeptPromise(() => readTrackRecords(stores, forecaster, asOf));
  latest.set(stores.analytical, { key, records });
  return records.get();
}

async function readTrackRecords(
  stores: Stores,
  forecaster: Forecaster,
  asOf: IsoDate,
): Promise<TrackRecords> {
  const records = forecaster.trackRecords();
  const lastEndedWeek = addDays(cinemaWeekOf(asOf), -7);
  const documents = await stores.analytical.actuals.between(
    cinemaWeekOf(forecaster.trainedBefore),
    lastEndedWeek,
  );
  for (const actual of latestObservations(documents, asOf)) {
    if (actual.release.releaseDate >= forecaster.trainedBefore) {
      records.reveal(actual.release, actual.admissions);
    }
  }
  return records;
}

/** Of each film the last observation made before the day, in order of release. */
function latestObservations(documents: readonly ActualDocument[], asOf: IsoDate): ActualDocument[] {
  const latest = new Map<string, ActualDocument>();
  for (const document of documents) {
    if (document.observedOn >= asOf) continue;
    const known = latest.get(document.filmId);
    if (known === undefined || known.observedOn <= document.observedOn) latest.set(document.filmId, document);
  }
  return [...latest.values()].sort((a, b) => a.release.releaseDate.localeCompare(b.release.releaseDate));
}
