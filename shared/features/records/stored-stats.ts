import type { PastFilm, Stat } from '../stat.ts';
import type { NameTable } from './name-table.ts';

/** Records by their names. */
export interface StatTable extends Iterable<[name: string, stat: Stat]> {
  get(name: string): Stat | undefined;
}

/** The numbers of a record that are stored, in the order of their columns. */
export const NUMBERS = ['n', 'w', 'x', 'xx', 'ex', 'r', 'yw', 'y', 'day', 'best', 'last'] as const;

/** Most names have but one film and share its numbers with its other names: rows that are alike are stored once. */
export interface StatColumns {
  /** Row of each name. */
  rowOf: Uint32Array;
  /** Of each row the `NUMBERS`, one after the other. */
  numbers: Float64Array;
  /** Of each row its best and its last film, −1 for none. */
  films: Int32Array;
}

/** Records as they lie in a file; an object is made of one when it is asked for. */
export class StoredStats implements StatTable {
  readonly #names: NameTable;
  readonly #columns: StatColumns;
  readonly #films: readonly PastFilm[];

  constructor(names: NameTable, columns: StatColumns, films: readonly PastFilm[]) {
    this.#names = names;
    this.#columns = columns;
    this.#films = films;
  }

  get(name: string): Stat | undefined {
    const index = this.#names.find(name);
    return index < 0 ? undefined : this.#statAt(index);
  }

  *[Symbol.iterator](): Iterator<[string, Stat]> {
    for (let index = 0; index < this.#names.size; index++)
      yield [this.#names.nameAt(index), this.#statAt(index)];
  }

  #statAt(index: number): Stat {
    const { rowOf, numbers, films } = this.#columns;
    const row = rowOf[index] as number;
    const at = row * NUMBERS.length;
    return {
      n: numbers[at] as number,
      w: numbers[at + 1] as number,
      x: numbers[at + 2] as number,
      xx: numbers[at + 3] as number,
      ex: numbers[at + 4] as number,
      r: numbers[at + 5] as number,
      yw: numbers[at + 6] as number,
      y: numbers[at + 7] as number,
      day: numbers[at + 8] as number,
      best: numbers[at + 9] as number,
      last: numbers[at + 10] as number,
      bestFilm: this.#films[films[2 * row] as number] ?? null,
      lastFilm: this.#films[films[2 * row + 1] as number] ?? null,
    };
  }
}
