import { addDays, cinemaWeekOf, type IsoDate } from '../domain/cinema-week.ts';
import type { TrackRecords } from '../features/track-records.ts';
import type { Forecaster } from '../forecasting/forecaster.ts';
import { KeptPromise } from '../kept-promise.ts';
import type { ActualDocument } from '../storage/analytical/analytical-store.ts';
import type { Pipeline } from './dependencies.ts';

type Stores = Pick<Pipeline, 'analytical' | 'forecaster' | 'operational'>;

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
  const firstWeek = cinemaWeekOf(forecaster.trainedBefore);
  const [documents, joined] = await Promise.all([
    stores.analytical.actuals.between(firstWeek, lastEndedWeek),
    stores.operational.listJoinedFilms(firstWeek, lastEndedWeek),
  ]);
  const observed = latestObservations(documents, asOf);
  const isSeen = new Set(observed.map(keyOf));
  // A film with two ids is one film: where both have a result, the one that keeps its id counts.
  const isOther = new Set(
    joined.flatMap(({ week, filmId, resultAs }) =>
      resultAs !== filmId && isSeen.has(keyOf({ week, filmId: resultAs })) ? [keyOf({ week, filmId })] : [],
    ),
  );
  for (const actual of observed.filter((each) => !isOther.has(keyOf(each)))) {
    if (actual.release.releaseDate >= forecaster.trainedBefore) {
      records.reveal(actual.release, actual.admissions);
    }
  }
  return records;
}

function keyOf({ week, filmId }: { week: IsoDate; filmId: string }): string {
  return `${week} ${filmId}`;
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
