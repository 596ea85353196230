/** Whole numbers from 0 to 2³² − 1 of which it is not known beforehand how many there are. */
export class GrowingColumn {
  #numbers = new Uint32Array(1024);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(number: number): void {
    if (this.#length === this.#numbers.length) {
      const larger = new Uint32Array(2 * this.#length);
      larger.set(this.#numbers);
      this.#numbers = larger;
    }
    this.#numbers[this.#length] = number;
    this.#length += 1;
  }

  at(row: number): number {
    return this.#numbers[row] ?? 0;
  }

  clear(): void {
    this.#numbers = new Uint32Array(1024);
    this.#length = 0;
  }

  /** In another order. */
  inOrder(rows: Uint32Array): Uint32Array {
    return rows.map((row) => this.at(row));
  }
}

/** The rows from 0 on, sorted. */
export function sortedRows(length: number, compare: (a: number, b: number) => number): Uint32Array {
  return Uint32Array.from({ length }, (_, row) => row).sort(compare);
}
