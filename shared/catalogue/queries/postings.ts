/** For each number of a vocabulary the rows that bear it: an index of a column. */
export class Postings {
  readonly #begins: Uint32Array;
  readonly #rows: Uint32Array;

  /**
   * @param size of the vocabulary.
   * @param rows in the order in which those of one number are told.
   * @param of the number that a row bears.
   * @param told what is told of a row: itself, if nothing else.
   */
  constructor(
    size: number,
    rows: Uint32Array,
    of: (row: number) => number,
    told: (row: number) => number = (row) => row,
  ) {
    const begins = new Uint32Array(size + 1);
    for (const row of rows) begins[of(row) + 1] = (begins[of(row) + 1] ?? 0) + 1;
    for (let i = 0; i < size; i += 1) begins[i + 1] = (begins[i + 1] ?? 0) + (begins[i] ?? 0);
    const next = begins.slice();
    this.#rows = new Uint32Array(rows.length);
    for (const row of rows) {
      const at = next[of(row)] ?? 0;
      this.#rows[at] = told(row);
      next[of(row)] = at + 1;
    }
    this.#begins = begins;
  }

  /** A view. */
  of(number: number): Uint32Array {
    return this.#rows.subarray(this.#begins[number], this.#begins[number + 1]);
  }
}

/** All rows from one to before another. */
export function rowsBetween(begin: number, end: number): Uint32Array {
  const rows = new Uint32Array(end - begin);
  for (let i = 0; i < rows.length; i += 1) rows[i] = begin + i;
  return rows;
}
