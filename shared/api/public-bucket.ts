const MINUTE_MS = 60_000;

/**
 * How much all strangers together may write in a process: a bucket that holds a minute's share and fills again evenly. It
 * knows nobody, so no address is kept for it; one who takes all of it keeps the others waiting, and the store from filling up.
 */
export class PublicBucket {
  /** In which one more is there, milliseconds. */
  readonly #step: number;
  readonly #clock: () => number;
  #fullAt = -Infinity;

  /** @param options.clock milliseconds that only grow. */
  constructor({ perMinute, clock = () => performance.now() }: { perMinute: number; clock?: () => number }) {
    this.#step = MINUTE_MS / perMinute;
    this.#clock = clock;
  }

  /** Takes one. Null: it is taken; else whole seconds after which the next one is there, and nothing is taken. */
  take(): number | null {
    const now = this.#clock();
    const fullAt = Math.max(this.#fullAt, now) + this.#step;
    const missing = fullAt - now - MINUTE_MS;
    // What is missing by rounding alone is not missing.
    if (missing > this.#step / 1_000) return Math.ceil(missing / 1_000);
    this.#fullAt = fullAt;
    return null;
  }
}
