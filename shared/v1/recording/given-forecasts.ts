import { randomUUID } from 'node:crypto';
import type { Clock } from '../../clock.ts';
import { messageOf } from '../../errors.ts';
import type { AnalyticalStore, GivenForecastsDocument } from '../../storage/analytical/analytical-store.ts';
import { within } from '../../time-out.ts';
import { documentsOf, type Given, type GivenOfFilm } from './given-documents.ts';

/** How long a forecast waits to be stored; so much is lost of a process that is killed. */
const WAIT_MS = 5_000;
/** So many are stored although they have not waited so long. */
const ENOUGH = 500;
/** Forecasts that are held at most, of a kB or two each. */
const MOST_HELD = 10_000;
/** For a document. */
const PATIENCE_MS = 10_000;
/** For how long a store that failed is not asked again. */
const PAUSE_MS = 30_000;

type Store = Pick<AnalyticalStore, 'givenForecasts'>;

/**
 * Records the forecasts that other applications are given, in batches beside what is asked: nobody waits for it, and nothing of it
 * fails a call. Each document has an id that no other instance gives, so that it may be stored twice. While the store fails
 * so many are held as memory should have; what comes then is counted, and told.
 */
export class GivenForecasts {
  readonly #open: () => Promise<Store>;
  readonly #clock: Clock;
  readonly #onError: (error: unknown) => void;
  readonly #instance = randomUUID();
  #documents = 0;
  #waiting: Given[] = [];
  #unstored: GivenForecastsDocument[] = [];
  /** In either, or on their way from one to the other. */
  #held = 0;
  #lost = 0;
  #lostUntold = 0;
  #timer: NodeJS.Timeout | null = null;
  #writing: Promise<boolean> | null = null;
  #hasFailed = false;

  /** @param onError is told of a store that fails, and how many forecasts were not recorded. */
  constructor(open: () => Promise<Store>, clock: Clock, onError: (error: unknown) => void) {
    this.#open = open;
    this.#clock = clock;
    this.#onError = onError;
  }

  /** Forecasts that are not stored yet, and those that never will be. */
  get counts(): { held: number; lost: number } {
    return { held: this.#held, lost: this.#lost };
  }

  /** Takes forecasts of a client in; they are looked at later. */
  record(clientId: string, forecasts: readonly GivenOfFilm[]): void {
    const givenAt = this.#clock.now().toISOString();
    const taken = forecasts.slice(0, MOST_HELD - this.#held);
    for (const forecast of taken) this.#waiting.push({ clientId, givenAt, ...forecast });
    this.#held += taken.length;
    this.#lost += forecasts.length - taken.length;
    this.#lostUntold += forecasts.length - taken.length;
    if (this.#waiting.length >= ENOUGH && !this.#hasFailed) void this.#write();
    else this.#writeIn(WAIT_MS);
  }

  /** Stores what is held now. Never rejects. */
  async flush(): Promise<void> {
    await this.#writing;
    while (this.#held > 0 && (await this.#write())) continue;
  }

  /**
   * Stores what is held, for the end of a process, and tells what could not be stored. Never rejects.
   * @param milliseconds that the store has for it.
   */
  async end(milliseconds: number): Promise<void> {
    await within(milliseconds, this.flush()).catch(this.#onError);
    if (this.#held > 0)
      this.#onError(new Error(`${this.#held} forecasts given are not recorded: the process ends`));
  }

  #writeIn(milliseconds: number): void {
    this.#timer ??= setTimeout(() => void this.#write(), milliseconds).unref();
  }

  /** @returns whether the store took it; there is one such writing at a time. */
  #write(): Promise<boolean> {
    this.#writing ??= this.#batches().finally(() => {
      this.#writing = null;
      if (this.#held > 0) this.#writeIn(this.#hasFailed ? PAUSE_MS : WAIT_MS);
    });
    return this.#writing;
  }

  async #batches(): Promise<boolean> {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    try {
      do {
        const batch = this.#waiting.splice(0, ENOUGH);
        this.#unstored.push(
          ...(await documentsOf(batch, () => `${this.#instance}-${(this.#documents += 1)}`)),
        );
        while (this.#unstored.length > 0) await this.#storeOne();
      } while (this.#waiting.length >= ENOUGH);
      this.#hasFailed = false;
    } catch (error) {
      this.#hasFailed = true;
      this.#onError(new Error(`Forecasts given are not recorded yet: ${messageOf(error)}`, { cause: error }));
    }
    this.#tellLost();
    return !this.#hasFailed;
  }

  async #storeOne(): Promise<void> {
    const [document, ...others] = this.#unstored;
    if (document === undefined) return;
    // One that fails stands last then, so that it keeps no other from being stored.
    this.#unstored = [...others, document];
    const stored = this.#open().then(({ givenForecasts }) => givenForecasts.upsert(document));
    await within(PATIENCE_MS, stored);
    this.#unstored = others;
    this.#held -= document.forecasts.length;
  }

  #tellLost(): void {
    if (this.#lostUntold === 0) return;
    this.#onError(
      new Error(`${this.#lostUntold} forecasts given are not recorded: ${MOST_HELD} wait already`),
    );
    this.#lostUntold = 0;
  }
}
