/** Of what was worked out so many as were used last; the others give way. */
export class LastUsed<Value> {
  readonly #known = new Map<string, Value>();
  readonly #most: number;

  constructor(most: number) {
    this.#most = most;
  }

  get(key: string): Value | undefined {
    const value = this.#known.get(key);
    if (value !== undefined) this.set(key, value);
    return value;
  }

  set(key: string, value: Value): void {
    // The one that was used last stands last.
    this.#known.delete(key);
    this.#known.set(key, value);
    const [leastRecent] = this.#known.keys();
    if (this.#known.size > this.#most && leastRecent !== undefined) this.#known.delete(leastRecent);
  }
}
