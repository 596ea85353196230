/**
 * Turns at the only thread. In each iteration of the event loop so many are given, to the kinds of work in rotation: a
 * kind of which one waits is not behind another of which a hundred wait, and between the turns whatever came over the
 * network is taken in. A turn lasts until its work awaits something; what it awaits is not held up by others' turns.
 */
export class Turns {
  readonly #perIteration: number;
  /** Who waits, by kind: the kind that is next first, and of each whoever came first. */
  readonly #waiting = new Map<string, (() => void)[]>();
  #given = 0;
  #isScheduled = false;

  constructor(perIteration: number) {
    this.#perIteration = perIteration;
  }

  /** Resolves when it is the caller's turn; without others who wait that is now. */
  take(kind: string): Promise<void> {
    this.#schedule();
    if (this.#waiting.size === 0 && this.#given < this.#perIteration) {
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
    this.#given = 0;
    for (const [kind, queue] of this.#waiting) {
      if (this.#given === this.#perIteration) break;
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

/** For what takes milliseconds: one in an iteration, so that none has to wait for more than one of each other kind. */
export const computations = new Turns(1);
/** For answers on their way out, which take a fraction of one. */
export const answers = new Turns(2);
