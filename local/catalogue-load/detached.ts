import type { CatalogueRow } from '#shared/storage/catalogue/catalogue-row.ts';

/** Shorter ones the engine copies by itself. */
const SHORTEST_SLICE = 13;

/**
 * The same row with texts of its own. A text that was cut out of a longer one keeps all of that in memory: a few rows of each
 * piece of a large file would hold the whole file.
 */
export function detached<R extends CatalogueRow>(row: R): R {
  const { cells }: { cells: (string | number | null)[] } = row;
  for (const [index, cell] of cells.entries()) {
    if (typeof cell === 'string' && cell.length >= SHORTEST_SLICE)
      cells[index] = Buffer.from(cell).toString();
  }
  return row;
}
