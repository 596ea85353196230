import { csvRows, isBlankRow, SEPARATORS, type CsvRow } from '#shared/csv-files/csv-rows.ts';
import { fileText } from '#shared/csv-files/file-text.ts';
import { CsvFileError } from '#shared/csv-files/problem.ts';
import { InvalidInputError } from '#shared/errors.ts';

/** A line of a table by the names of its columns. */
export interface TableRow {
  line: number;
  cells: Record<string, string>;
}

/**
 * The lines of a CSV below the one that names its columns, which are in any order and parted by comma, semicolon or tab.
 * @throws InvalidInputError that names the columns of `needed` that are missing, or says what is wrong with the file.
 */
export function readTable(bytes: Uint8Array, path: string, needed: readonly string[]): TableRow[] {
  try {
    const { columns, rows } = tableOf(fileText(bytes).text);
    const missing = needed.filter((column) => !columns.includes(column));
    if (missing.length > 0) {
      throw new InvalidInputError(missing[0] ?? '', `${path} has no column ${missing.join(', ')}`);
    }
    return rows.map(({ line, cells }) => ({
      line,
      cells: Object.fromEntries(columns.map((column, at) => [column, cells[at]?.trim() ?? ''])),
    }));
  } catch (error) {
    if (error instanceof CsvFileError) throw new InvalidInputError('file', `${path}: ${error.message}`);
    throw error;
  }
}

/** The separator is the one that parts the first line most often. */
function tableOf(text: string): { columns: string[]; rows: CsvRow[] } {
  const [firstLine = ''] = text.split(/[\r\n]/u, 1);
  const [separator = ','] = SEPARATORS.toSorted(
    (a, b) => firstLine.split(b).length - firstLine.split(a).length,
  );
  const [header, ...rows] = csvRows(text, separator);
  return {
    columns: header?.cells.map((cell) => cell.trim()) ?? [],
    rows: rows.filter((row) => !isBlankRow(row)),
  };
}
