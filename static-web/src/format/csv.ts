/** Byte order mark: without it Excel takes UTF-8 for an older encoding. */
const BOM = '\uFEFF';

export type Cell = string | number | null;

/**
 * A table as a French Excel opens it by a double click: semicolons, decimal commas, UTF-8 with its mark. A text that a
 * spreadsheet would take for a formula is kept a text by an apostrophe (OWASP, CSV injection).
 */
export function toCsv(rows: readonly (readonly Cell[])[]): string {
  return BOM + rows.map((row) => `${row.map(written).join(';')}\r\n`).join('');
}

function written(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return Number.isFinite(cell) ? decimal(cell) : '';
  const text = /^[=+\-@\t\r\n]/.test(cell) ? `'${cell}` : cell;
  return /[;"\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Two decimals at most, no exponent, no thousands. */
function decimal(value: number): string {
  return String(Number(value.toFixed(2))).replace('.', ',');
}
