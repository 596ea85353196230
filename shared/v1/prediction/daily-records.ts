import { cinemaWeekOf, parisDateOf, type IsoDate } from '../../domain/cinema-week.ts';
import type { Clock } from '../../clock.ts';
import type { TrackRecords } from '../../features/track-records.ts';
import type { Forecaster } from '../../forecasting/forecaster.ts';
import type { AnalyticalStore } from '../../storage/analytical/analytical-store.ts';
import { within } from '../../time-out.ts';
import { KnownResults } from './known-results.ts';
import { LastUsed } from './last-used.ts';
import { RecordStates } from './record-states.ts';

/** How often results are read again, beside what is asked meanwhile: they come once a week. */
const REREAD_MS = 60 * 60_000;
/** Until a failed reading is tried again. */
const RETRY_MS = 60_000;
/** How long forecasts wait for the first reading. */
const PATIENCE_MS = 3_000;
/** How long a reading may take: it reads the results of years. */
const READING_MS = 30_000;
/** Days of which it is known what was known then. */
const MOST_DAYS = 64;

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
  readonly #states: RecordStates;
  #results = new KnownResults([]);
  #reading: Promise<void> | null = null;
  /** What all wait for who ask before anything was read; done once it has been, or when they have been patient. */
  #first: Promise<void> | null = null;
  #nextReadAt = 0;
  #days = new LastUsed<Promise<TrackRecords>>(MOST_DAYS);

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
    this.#states = new RecordStates(() => forecaster.trackRecords());
  }

  /** The records as they may be known on a day; one object for all who ask for the same. */
  async asOf(day: IsoDate): Promise<TrackRecords> {
    if (this.#clock.now().getTime() >= this.#nextReadAt) this.#reading ??= this.#read();
    this.#first ??= within(PATIENCE_MS, this.#reading ?? Promise.resolve()).catch(this.#onError);
    await this.#first;
    const known = this.#days.get(day);
    if (known !== undefined) return known;
    const records = this.#states.with(this.#results.on(day));
    this.#days.set(day, records);
    return records;
  }

  async #read(): Promise<void> {
    const now = this.#clock.now();
    try {
      this.#results = await within(READING_MS, this.#resultsUntil(cinemaWeekOf(parisDateOf(now))));
      this.#days = new LastUsed(MOST_DAYS);
      this.#nextReadAt = now.getTime() + REREAD_MS;
    } catch (error) {
      this.#onError(error);
      this.#nextReadAt = now.getTime() + RETRY_MS;
    } finally {
      this.#reading = null;
    }
  }

  async #resultsUntil(week: IsoDate): Promise<KnownResults> {
    const { trainedBefore } = this.#forecaster;
    const { actuals } = await this.#open();
    const results = await actuals.between(cinemaWeekOf(trainedBefore), week);
    return new KnownResults(results.filter(({ release }) => release.releaseDate >= trainedBefore));
  }
}
