import { setImmediate } from 'node:timers/promises';

/**
 * What takes so long to make that other calls would wait for it: made ahead in steps between which they are answered, or at once
 * by whoever needs it before.
 */
export class MadeInSteps<T extends object> {
  readonly #steps: Generator<undefined, T>;
  #made: T | null = null;

  constructor(steps: Generator<undefined, T>) {
    this.#steps = steps;
  }

  get(): T {
    for (;;) {
      const made = this.#step();
      if (made !== null) return made;
    }
  }

  async prepare(): Promise<void> {
    do await setImmediate();
    while (this.#step() === null);
  }

  /** Null while there are steps left. */
  #step(): T | null {
    if (this.#made !== null) return this.#made;
    const { done, value } = this.#steps.next();
    if (done === true) this.#made = value;
    return this.#made;
  }
}
