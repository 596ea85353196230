import { columnsLeft, findHeader, rowText, type ColumnNames, type Header } from './columns.ts';
import { csvRows, isBlankRow, type CsvRow } from './csv-rows.ts';
import { fileText } from './file-text.ts';
import { CsvFileError, noteAt, type FileNote, type FileProblem } from './problem.ts';

/** What is wrong with a file, and what is told of it although nothing is. */
interface Told<P> {
  problems: (P | FileProblem)[];
  notes: FileNote[];
}

/**
 * Reads a table line by line: the order of the columns is free, columns that have other names and blank lines are left. Never
 * throws: a file that cannot be read is a problem.
 * @param file gets what is told of the file; `readRow` puts there what it reads.
 * @param missing the columns that the file has to have and has not; with one of them every line would be wrong for the same reason.
 * @param readRow false: no line after this one is read.
 */
export function readCsvFile<C extends string, P>(
  bytes: Uint8Array,
  file: Told<P>,
  table: {
    columns: ColumnNames<C>;
    missing: (header: Header<C>) => FileProblem[];
    begin?: (header: Header<C>) => void;
    readRow: (row: CsvRow, header: Header<C>) => boolean;
  },
): void {
  try {
    const { text, isWindows } = fileText(bytes);
    if (isWindows) file.notes.push(noteAt('windows-1252', null));
    const header = findHeader(text, table.columns);
    file.problems.push(...header.problems, ...table.missing(header));
    file.notes.push(...columnsLeft(header));
    if (file.problems.length > 0) return;
    table.begin?.(header);
    for (const row of csvRows(text, header.separator)) {
      if (row.line < header.row.line) {
        const above = rowText(row);
        if (above !== null) file.notes.push(noteAt('above-header', row.line, above));
      } else if (row.line > header.row.line && !isBlankRow(row) && !table.readRow(row, header)) return;
    }
  } catch (error) {
    if (!(error instanceof CsvFileError)) throw error;
    file.problems.push(error.problem);
  }
}
