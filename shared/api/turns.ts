/**
 * Turns at the only thread. In each round so many are given, to the kinds of work in rotation: a kind of which one waits is
 * not behind another of which a hundred wait. A round is one or more iterations of the event loop, in each of which is
 * taken in what came over the network. A turn lasts until its work awaits something, which others' turns do not hold up.
 */
export class Turns {
  readonly #perRound: number;
  readonly #iterations: number;
  /** Who waits, by kind: the kind that is next first, and of each whoever came first. */
  readonly #waiting = new Map<string, (() => void)[]>();
  /** In this round. */
  #given = 0;
  /** Iterations until the next round. */
  #left = 0;
  #isScheduled = false;

  /** @param iterations of the event loop that a round takes; where nothing else is to do they take no time. */
  constructor(perRound: number, iterations = 1) {
    this.#perRound = perRound;
    this.#iterations = iterations;
  }

  /** Resolves when it is the caller's turn; without others who wait that is now. */
  take(kind: string): Promise<void> {
    if (this.#given === 0) this.#left = this.#iterations;
    this.#schedule();
    if (this.#waiting.size === 0 && this.#given < this.#perRound) {
      this.#given += 1;
      return Promise.resolve();
    }
    return new Promise((resolve) => {
      const queue = this.#waiting.get(kind) ?? [];
      queue.push(resolve);
      this.#waiting.set(kind, queue);
    });
  }

  #schedule(): void {
    if (this.#isScheduled) return;
    this.#isScheduled = true;
    setImmediate(() => this.#give());
  }

  #give(): void {
    this.#isScheduled = false;
    this.#left -= 1;
    if (this.#left > 0) {
      this.#schedule();
      return;
    }
    this.#left = this.#iterations;
    this.#given = 0;
    for (const [kind, queue] of this.#waiting) {
      if (this.#given === this.#perRound) break;
      // At the end of the rotation, where this loop finds it again when there are turns left.
      this.#waiting.delete(kind);
      const next = queue.shift();
      if (queue.length > 0) this.#waiting.set(kind, queue);
      this.#given += 1;
      next?.();
    }
    if (this.#given > 0) this.#schedule();
  }
}

/** For what takes milliseconds: one at a time, so that none has to wait for more than one of each other kind. */
export const computations = new Turns(1, 4);
/** For answers on their way out, which take a fraction of one: several go out between two computations. */
export const answers = new Turns(2);
