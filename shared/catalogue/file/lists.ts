/** Several numbers a row, in one array. */
export class ListWriter {
  readonly #numbers: number[] = [];
  readonly #ends: number[] = [];

  add(numbers: Iterable<number>): void {
    for (const number of numbers) this.#numbers.push(number);
    this.#ends.push(this.#numbers.length);
  }

  get numbers(): Uint32Array {
    return Uint32Array.from(this.#numbers);
  }

  get ends(): Uint32Array {
    return Uint32Array.from(this.#ends);
  }
}

/** Those of a row; a view. */
export function listOf<T extends Uint32Array | Uint8Array>(numbers: T, ends: Uint32Array, row: number): T;
export function listOf(
  numbers: Uint32Array | Uint8Array,
  ends: Uint32Array,
  row: number,
): Uint32Array | Uint8Array {
  return numbers.subarray(row === 0 ? 0 : ends[row - 1], ends[row]);
}
