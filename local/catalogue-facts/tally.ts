/** Counts what was taken, changed or dropped on the way, under the words that are shown for it. */
export class Tally {
  readonly #counts = new Map<string, number>();

  add(what: string, by = 1): void {
    this.#counts.set(what, (this.#counts.get(what) ?? 0) + by);
  }

  count(what: string): number {
    return this.#counts.get(what) ?? 0;
  }

  /** In the order of first mention. */
  lines(): string[] {
    return [...this.#counts].map(([what, count]) => `${String(count).padStart(7)} ${what}`);
  }
}
