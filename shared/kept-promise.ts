/** A promise that is made when it is first asked for and then kept, unless it fails: then who asks next has it made anew. */
export class KeptPromise<T> {
  readonly #make: () => Promise<T>;
  #kept: Promise<T> | null = null;

  constructor(make: () => Promise<T>) {
    this.#make = make;
  }

  /** What is kept, or null; nothing is made for it. */
  get current(): Promise<T> | null {
    return this.#kept;
  }

  get(): Promise<T> {
    if (this.#kept === null) {
      const made = this.#make();
      this.#kept = made;
      made.catch(() => {
        if (this.#kept === made) this.#kept = null;
      });
    }
    return this.#kept;
  }

  /** Who asks next has it made anew, even where this one is still on its way. */
  forget(): void {
    this.#kept = null;
  }
}
