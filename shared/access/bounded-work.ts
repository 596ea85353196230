/** More waits already than is worth waiting for. */
export class BusyError extends Error {
  override readonly name = 'BusyError';
}

/**
 * Work of which so much is done at once and so much may wait; the rest is turned away at once, having cost nothing. After each
 * piece its place rests for a while, so that other work of the process is done also under a flood.
 */
export class BoundedWork {
  readonly #mostAtOnce: number;
  readonly #mostWaiting: number;
  readonly #restMs: number;
  readonly #waiting: (() => void)[] = [];
  #underWay = 0;

  constructor({ atOnce, waiting, restMs }: { atOnce: number; waiting: number; restMs: number }) {
    this.#restMs = restMs;
    this.#mostAtOnce = atOnce;
    this.#mostWaiting = waiting;
  }

  /** @throws BusyError */
  async do<T>(work: () => Promise<T>): Promise<T> {
    if (this.#underWay < this.#mostAtOnce) this.#underWay += 1;
    else if (this.#waiting.length < this.#mostWaiting) {
      // Whoever ends hands the place over.
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    } else throw new BusyError('Too much of this is waiting already');
    try {
      return await work();
    } finally {
      setTimeout(() => this.#handOver(), this.#restMs);
    }
  }

  #handOver(): void {
    const next = this.#waiting.shift();
    if (next === undefined) this.#underWay -= 1;
    else next();
  }
}
