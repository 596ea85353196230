import { addDays, cinemaWeekOf, type IsoDate } from '../domain/cinema-week.ts';
import type { Actual } from '../domain/shapes/result.ts';
import type { TrackRecords } from '../features/track-records.ts';
import type { Forecaster } from '../forecasting/forecaster.ts';
import { KeptPromise } from '../kept-promise.ts';
import type { ActualDocument } from '../storage/analytical/analytical-store.ts';
import type { Pipeline } from './dependencies.ts';

type Stores = Pick<Pipeline, 'analytical' | 'forecaster' | 'operational'>;

/**
 * The films of a run ask for the same day one after the other. What was observed before a day stays, but which film it
 * was of may be said on that day: the results that hold are part of the key.
 */
const latest = new WeakMap<Stores['analytical'], { key: string; records: KeptPromise<TrackRecords> }>();

/**
 * The track records that the model was shipped with, brought up to a day: with the results of weeks that had
 * ended before it, as they were known before it.
 */
export async function trackRecordsAsOf(stores: Stores, asOf: IsoDate): Promise<TrackRecords> {
  const forecaster = await stores.forecaster();
  const firstWeek = cinemaWeekOf(forecaster.trainedBefore);
  const lastEndedWeek = addDays(cinemaWeekOf(asOf), -7);
  const results = await stores.operational.listActuals(firstWeek, lastEndedWeek);
  const key = JSON.stringify([forecaster.modelVersion, asOf, results]);
  const kept = latest.get(stores.analytical);
  if (kept?.key === key) return kept.records.get();
  const records = new KeptPromise(async () => {
    const documents = await stores.analytical.actuals.between(firstWeek, lastEndedWeek);
    return withResults(forecaster, results, latestObservations(documents, asOf));
  });
  latest.set(stores.analytical, { key, records });
  return records.get();
}

/**
 * A document may outlive what it tells of, once somebody has said that two films are one, or two: it counts where its film
 * still has a result, and of the ids of one film one counts, its own where that was observed.
 */
function withResults(
  forecaster: Forecaster,
  results: readonly Actual[],
  observed: ReadonlyMap<string, ActualDocument>,
): TrackRecords {
  const records = forecaster.trackRecords();
  for (const { week, filmId, alsoOf = [] } of results) {
    const document = [filmId, ...alsoOf]
      .map((id) => observed.get(id))
      .find((each) => each !== undefined && each.week === week);
    if (document !== undefined && document.release.releaseDate >= forecaster.trainedBefore) {
      records.reveal(document.release, document.admissions);
    }
  }
  return records;
}

/** By film id the last observation made before the day. */
function latestObservations(
  documents: readonly ActualDocument[],
  asOf: IsoDate,
): ReadonlyMap<string, ActualDocument> {
  const observed = new Map<string, ActualDocument>();
  for (const document of documents) {
    if (document.observedOn >= asOf) continue;
    const known = observed.get(document.filmId);
    if (known === undefined || known.observedOn <= document.observedOn)
      observed.set(document.filmId, document);
  }
  return observed;
}
