import { NiabError } from '../../errors.ts';
import type { OnBroken, Row } from './row.ts';

/** Characters of a cell; a longer one is no title and no name. */
const MOST_CELL_LENGTH = 1_000;
/** As large as a column of the base can hold. */
const MOST_WHOLE = 2 ** 31 - 1;
/** Characters of a cell that are told. */
const MOST_TOLD = 60;

/** Cells of one row by the name of their column. Where a cell is not what is asked for, throws a `CellError`. */
export class Cells {
  readonly #columns: ReadonlyMap<string, number>;
  #row: Row = { line: 0, cells: [] };

  constructor(columns: ReadonlyMap<string, number>) {
    this.#columns = columns;
  }

  /** From now on tells of this row. */
  move(row: Row): void {
    if (row.cells.length !== this.#columns.size)
      throw new CellError(`has ${row.cells.length} cells where the header has ${this.#columns.size}`);
    this.#row = row;
  }

  text(column: string): string {
    const value = this.#row.cells[this.#columns.get(column) ?? -1] ?? '';
    if (value.length > MOST_CELL_LENGTH) throw new CellError(`${column} is too long: ${told(value)}`);
    if (value.includes('\uFFFD')) throw new CellError(`${column} is not in UTF-8: ${told(value)}`);
    return value;
  }

  /** A whole number of at least `least`. */
  whole(column: string, least = 0): number {
    const value = this.text(column);
    const number = Number(value);
    if (!/^\d{1,15}$/.test(value) || number < least || number > MOST_WHOLE)
      throw new CellError(`${column} is no whole number: ${told(value)}`);
    return number;
  }

  /** A number in decimals from `least` to `most`. */
  decimal(column: string, least: number, most: number): number {
    const value = this.text(column);
    const number = Number(value);
    if (/^\d{1,9}(\.\d{1,9})?$/.test(value) && number >= least && number <= most) return number;
    throw new CellError(`${column} is no number from ${least} to ${most}: ${told(value)}`);
  }

  /** Null where the cell is `empty`. */
  wholeOr(column: string, empty: string): number | null {
    return this.text(column) === empty ? null : this.whole(column);
  }
}

/** What is wrong with a row. */
export class CellError extends NiabError {
  constructor(problem: string) {
    super('broken-row', problem);
  }
}

export function told(value: string): string {
  return JSON.stringify(value.length > MOST_TOLD ? `${value.slice(0, MOST_TOLD)}…` : value);
}

/**
 * What `read` makes of each row beneath a header that has all `columns`; null leaves a row out. What cannot be read is told to `onBroken`.
 * @throws NiabError `broken-row` without such a header.
 */
export async function* readColumns<T>(
  file: string,
  rows: AsyncIterable<readonly Row[]>,
  columns: readonly string[],
  read: (cells: Cells) => T | null,
  onBroken: OnBroken,
): AsyncGenerator<T[]> {
  let cells: Cells | null = null;
  for await (const piece of rows) {
    const made: T[] = [];
    for (const row of piece) {
      if (cells === null) {
        cells = new Cells(headerOf(file, row, columns));
        continue;
      }
      try {
        cells.move(row);
        const value = read(cells);
        if (value !== null) made.push(value);
      } catch (error) {
        if (!(error instanceof CellError)) throw error;
        onBroken({ file, line: row.line, problem: error.message });
      }
    }
    if (made.length > 0) yield made;
  }
  if (cells === null) throw new NiabError('broken-row', `${file} is empty`);
}

function headerOf(file: string, row: Row, columns: readonly string[]): Map<string, number> {
  const header = new Map(row.cells.map((name, index) => [name, index]));
  const missing = columns.filter((column) => !header.has(column));
  if (missing.length === 0 && header.size === row.cells.length) return header;
  throw new NiabError('broken-row', `${file}, line ${row.line}: the header is not ${columns.join(', ')}`);
}
