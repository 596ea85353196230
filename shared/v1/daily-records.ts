import { setImmediate } from 'node:timers/promises';
import { addDays, cinemaWeekOf, parisDateOf, type IsoDate } from '../domain/cinema-week.ts';
import type { Clock } from '../clock.ts';
import { fold } from '../features/text.ts';
import type { TrackRecords } from '../features/track-records.ts';
import type { Forecaster } from '../forecasting/forecaster.ts';
import type { ActualDocument, AnalyticalStore } from '../storage/analytical/analytical-store.ts';
import { within } from './time-out.ts';

/** How often results are read again, beside what is asked meanwhile: they come once a week. */
const REREAD_MS = 60 * 60_000;
/** Until a failed reading is tried again. */
const RETRY_MS = 60_000;
/** How long a forecast waits for results where none were read yet. */
const PATIENCE_MS = 3_000;
/** Days whose track records are kept, and states of them; the least recently used give way. */
const MOST_KEPT = 16;

type Results = readonly ActualDocument[];

/**
 * The track records that the model was shipped with, brought up to any day with the results that had been observed before
 * it. They are the analytical store's: which two films somebody has said to be one stands in the database, which no call may
 * wake, so one title counts once a week. Where the store cannot be read the shipped records are what there is.
 */
export class DailyRecords {
  readonly #forecaster: Forecaster;
  readonly #open: () => Promise<Pick<AnalyticalStore, 'actuals'>>;
  readonly #clock: Clock;
  readonly #onError: (error: unknown) => void;
  #results: Results = [];
  #reading: Promise<void> | null = null;
  #hasRead = false;
  #nextReadAt = 0;
  #days = new Map<IsoDate, Promise<TrackRecords>>();
  /** By the results that are in them. */
  readonly #states = new Map<string, TrackRecords>();

  constructor(
    forecaster: Forecaster,
    open: () => Promise<Pick<AnalyticalStore, 'actuals'>>,
    clock: Clock,
    onError: (error: unknown) => void,
  ) {
    this.#forecaster = forecaster;
    this.#open = open;
    this.#clock = clock;
    this.#onError = onError;
  }

  /** The records as they may be known on a day; one object for all who ask for the same. */
  async asOf(day: IsoDate): Promise<TrackRecords> {
    if (this.#clock.now().getTime() >= this.#nextReadAt) this.#reading ??= this.#read();
    if (!this.#hasRead) await within(PATIENCE_MS, this.#reading ?? Promise.resolve()).catch(this.#onError);
    return kept(this.#days, day, () => this.#recordsOf(day));
  }

  async #recordsOf(day: IsoDate): Promise<TrackRecords> {
    const known = knownOn(this.#results, day);
    // Each takes some milliseconds: a batch of many days lets others have their turn.
    await setImmediate();
    const key = known.map(({ week, id }) => `${week} ${id}`).join('\n');
    return kept(this.#states, key, () => this.#with(known));
  }

  async #read(): Promise<void> {
    const now = this.#clock.now();
    try {
      const { trainedBefore } = this.#forecaster;
      const { actuals } = await this.#open();
      const results = await actuals.between(cinemaWeekOf(trainedBefore), cinemaWeekOf(parisDateOf(now)));
      this.#results = results.filter(({ release }) => release.releaseDate >= trainedBefore);
      this.#days = new Map();
      this.#nextReadAt = now.getTime() + REREAD_MS;
    } catch (error) {
      this.#onError(error);
      this.#nextReadAt = now.getTime() + RETRY_MS;
    } finally {
      this.#hasRead = true;
      this.#reading = null;
    }
  }

  #with(results: Results): TrackRecords {
    const records = this.#forecaster.trackRecords();
    for (const { release, admissions } of results) records.reveal(release, admissions);
    return records;
  }
}

/** Of each title and week that had ended the latest observation before a day. */
function knownOn(results: Results, day: IsoDate): Results {
  const lastEnded = addDays(cinemaWeekOf(day), -7);
  const latest = new Map<string, ActualDocument>();
  for (const result of results) {
    const { week, observedOn, admissions, release } = result;
    if (week > lastEnded || observedOn >= day || admissions < 1) continue;
    const key = `${week} ${fold(release.title)}`;
    const before = latest.get(key);
    if (before === undefined || before.observedOn <= observedOn) latest.set(key, result);
  }
  return [...latest.values()];
}

function kept<T>(map: Map<string, T>, key: string, make: () => T): T {
  const value = map.get(key) ?? make();
  // The one that was used last stands last.
  map.delete(key);
  map.set(key, value);
  const [leastRecent] = map.keys();
  if (map.size > MOST_KEPT && leastRecent !== undefined) map.delete(leastRecent);
  return value;
}
