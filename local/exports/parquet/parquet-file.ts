import { closeSync, fsyncSync, openSync } from 'node:fs';
import { fileWriter, ParquetWriter } from 'hyparquet-writer';
import type { Column } from './columns.ts';

/** Rows that are held until they are written together: the fewer such groups, the less a reader has to look up. */
const ROWS_A_GROUP = 5_000;

/** A Parquet file that is written while its rows come in; it can be read once it has been ended. */
export class ParquetFile<R> {
  readonly #path: string;
  readonly #columns: readonly Column<R>[];
  readonly #writer: ParquetWriter;
  readonly #rowsAGroup: number;
  #held: R[] = [];
  #rows = 0;

  /** Makes the file, in place of one that is there. */
  constructor(path: string, columns: readonly Column<R>[], rowsAGroup = ROWS_A_GROUP) {
    this.#path = path;
    this.#columns = columns;
    this.#rowsAGroup = rowsAGroup;
    const root = { name: 'root', num_children: columns.length };
    this.#writer = new ParquetWriter({
      writer: fileWriter(path),
      schema: [root, ...columns.flatMap(({ elements }) => elements)],
      createdBy: 'niab',
    });
  }

  async add(rows: Iterable<R>): Promise<void> {
    for (const row of rows) {
      this.#held.push(row);
      if (this.#held.length >= this.#rowsAGroup) await this.#writeHeld();
    }
  }

  /** Ends the file and waits until it is on the disk. @returns how many rows it has. */
  async end(): Promise<number> {
    await this.#writeHeld();
    await this.#writer.finish();
    const file = openSync(this.#path, 'r+');
    try {
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    return this.#rows;
  }

  async #writeHeld(): Promise<void> {
    if (this.#held.length === 0) return;
    const rows = this.#held;
    this.#held = [];
    this.#rows += rows.length;
    await this.#writer.write({
      columnData: this.#columns.map(({ name, cell }) => ({ name, data: rows.map(cell) })),
      rowGroupSize: this.#rowsAGroup,
    });
  }
}
