import { lines } from './lines.ts';
import type { Row } from './row.ts';
import type { TextFile } from './text-file.ts';

/** The rows of a TSV in which a tab always ends a cell, as in IMDb's dumps: there are no quotes. */
export async function* tsvRows(file: TextFile): AsyncGenerator<Row[]> {
  for await (const piece of lines(file)) {
    yield piece.map(({ line, text }) => ({ line, cells: text.split('\t') }));
  }
}
