import { wordsOf } from '../matching/words.ts';
import { csvRows, isBlankRow, SEPARATORS, type CsvRow, type Separator } from './csv-rows.ts';
import { noteAt, problemAt, CsvFileError, type FileProblem, type FileNote } from './problem.ts';

/** What the columns of a table are called, without accents and signs: in French, then in English. */
export type ColumnNames<C extends string> = Readonly<Record<C, readonly string[]>>;

export const FILM_NAMES = names(
  'film,films,titre,titre du film,titre film,nom du film,title,film title,movie,movie title',
);

export function names(list: string): string[] {
  return list.split(',');
}

/** Where the names of the columns are looked for: above them may stand what the file is. */
const MOST_ROWS_ABOVE = 20;
/** With fewer of them a row is no header. */
const FEWEST_COLUMNS = 2;

export interface Header<C extends string> {
  separator: Separator;
  row: CsvRow;
  /** Where each column is that the file has. */
  at: ReadonlyMap<C, number>;
  problems: FileProblem[];
}

/**
 * The row with the names of the columns, and the separator with which it has the most of them.
 * Throws CsvFileError `empty-file` or `no-header`.
 */
export function findHeader<C extends string>(text: string, columns: ColumnNames<C>): Header<C> {
  if (text.trim() === '') throw new CsvFileError(problemAt('empty-file', null));
  const columnsByName = new Map<string, C>();
  for (const column in columns) for (const name of columns[column]) columnsByName.set(name, column);
  const found = SEPARATORS.map((separator) => headerWith(separator, text, columnsByName)).filter(
    (header) => header !== null,
  );
  const [best] = found.toSorted((a, b) => b.at.size - a.at.size);
  if (best === undefined) throw new CsvFileError(problemAt('no-header', null, null, firstLine(text)));
  return best;
}

function headerWith<C extends string>(
  separator: Separator,
  text: string,
  columns: ReadonlyMap<string, C>,
): Header<C> | null {
  try {
    for (const row of csvRows(text, separator)) {
      if (row.line > MOST_ROWS_ABOVE) return null;
      const header = headerOf(row, separator, columns);
      if (header.at.size >= FEWEST_COLUMNS) return header;
    }
  } catch (error) {
    // With another separator a quote may be no quote.
    if (!(error instanceof CsvFileError)) throw error;
  }
  return null;
}

function headerOf<C extends string>(
  row: CsvRow,
  separator: Separator,
  columns: ReadonlyMap<string, C>,
): Header<C> {
  const at = new Map<C, number>();
  const problems: FileProblem[] = [];
  for (const [index, cell] of row.cells.entries()) {
    const column = columns.get(wordsOf(cell.slice(0, 60)).join(' '));
    if (column === undefined) continue;
    const first = at.get(column);
    if (first === undefined) at.set(column, index);
    else problems.push(problemAt('columns-twice', row.line, cell, row.cells[first] ?? null));
  }
  return { separator, row, at, problems };
}

/** What is told of a row that stands above the header, e.g. the cinema's name. */
export function rowText(row: CsvRow): string | null {
  return isBlankRow(row) ? null : row.cells.filter((cell) => cell.trim() !== '').join(' ');
}

/** What is told of the columns that nobody reads. */
export function columnsLeft({ at, row }: Header<string>): FileNote[] {
  const known = new Set(at.values());
  return row.cells.flatMap((cell, index) =>
    cell.trim() === '' || known.has(index) ? [] : [noteAt('column-left', row.line, cell)],
  );
}

function firstLine(text: string): string {
  return /\S[^\r\n]{0,200}/u.exec(text)?.[0] ?? '';
}
