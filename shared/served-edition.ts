import type { Clock } from './clock.ts';
import { KeptPromise } from './kept-promise.ts';

/** How long an edition is served before it is looked whether there is another one. */
const LOOK_AGAIN_MS = 300_000;
/** Where nobody waits for the storage it is first looked for a published edition so much later: the first callers have their answers. */
const FIRST_LOOK_MS = 3_000;

export interface EditionParts<T> {
  /** The version that is published; null where none is. */
  published: () => Promise<string | null>;
  /** A published edition. @throws where it is not there, is broken, or is another one. */
  read: (version: string) => Promise<T>;
  /** That of the package. */
  shipped: () => Promise<T>;
  /** Makes ready what callers would wait for: after the first answer, but before another edition is served. */
  prepare: (edition: T) => Promise<void>;
  /**
   * How long the first caller waits for the storage; then the edition of the package will do. 0: nothing is asked for before
   * the first caller has that of the package.
   */
  patienceMs: number;
  clock: Clock;
  /** For the log: that the published edition cannot be served. */
  onError: (error: unknown) => void;
}

/**
 * The edition of something that is served: the published one, else that of the package. It is looked for another one every few
 * minutes, while callers are answered from that which is there.
 */
export class ServedEdition<T extends { version: string }> {
  readonly #parts: EditionParts<T>;
  readonly #first = new KeptPromise(() => this.#open());
  #served: T | null = null;
  #looking: Promise<void> | null = null;
  #lookedAt = 0;

  constructor(parts: EditionParts<T>) {
    this.#parts = parts;
  }

  async get(): Promise<T> {
    if (this.#served === null) return this.#first.get();
    if (this.#now() - this.#lookedAt >= LOOK_AGAIN_MS) void this.#look();
    return this.#served;
  }

  /** What is under way comes to its end: for tests. */
  async looked(): Promise<void> {
    await this.#looking;
  }

  #now(): number {
    return this.#parts.clock.now().getTime();
  }

  async #open(): Promise<T> {
    if (this.#parts.patienceMs === 0) {
      this.#lookedAt = this.#now();
      setTimeout(() => void this.#look(), FIRST_LOOK_MS).unref();
    } else await this.#lookWithin(this.#parts.patienceMs);
    const served = this.#served ?? (await this.#orShipped());
    // Whoever waits has their answer first.
    void this.#parts.prepare(served).catch(this.#parts.onError);
    return served;
  }

  async #lookWithin(milliseconds: number): Promise<void> {
    const late = Promise.withResolvers<null>();
    const timer = setTimeout(() => late.resolve(null), milliseconds);
    await Promise.race([this.#look(), late.promise]);
    clearTimeout(timer);
  }

  /** That of the package, unless the published one came while it was read. */
  async #orShipped(): Promise<T> {
    const shipped = await this.#parts.shipped();
    return (this.#served ??= shipped);
  }

  /** Takes over the published edition if it is another one. Whatever goes wrong is told to the log, and the one before stays. */
  #look(): Promise<void> {
    this.#lookedAt = this.#now();
    this.#looking ??= this.#takeOver()
      .catch(this.#parts.onError)
      .finally(() => (this.#looking = null));
    return this.#looking;
  }

  async #takeOver(): Promise<void> {
    const version = await this.#parts.published();
    if (version === null || version === this.#served?.version) return;
    const edition = await this.#parts.read(version);
    // Until then callers are answered from that which is there.
    if (this.#served !== null) await this.#parts.prepare(edition);
    this.#served = edition;
  }
}
