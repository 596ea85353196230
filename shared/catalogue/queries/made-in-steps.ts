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
    while (this.#made === null) this.#step();
    return this.#made;
  }

  async prepare(): Promise<void> {
    while (this.#made === null) {
      await setImmediate();
      // Meanwhile somebody may have needed it.
      if (this.#made === null) this.#step();
    }
  }

  #step(): void {
    const { done, value } = this.#steps.next();
    if (done === true) this.#made = value;
  }
}
