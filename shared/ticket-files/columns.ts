import { wordsOf } from '../matching/words.ts';
import { csvRows, isBlankRow, SEPARATORS, type CsvRow, type Separator } from './csv-rows.ts';
import { problemAt, TicketFileError, type TicketProblem } from './problem.ts';

const COLUMNS = ['date', 'week', 'room', 'film', 'tickets'] as const;
export type Column = (typeof COLUMNS)[number];

/** What the columns are called, without accents and signs: in French, then in English. */
const NAMES: Record<Column, readonly string[]> = {
  date: names('date,jour,date de seance,date seance,date de la seance,day,show date,date of show'),
  week: names(
    'semaine,semaine du,semaine cinema,semaine cine,debut de semaine,mercredi,week,week of,cinema week,week starting',
  ),
  room: names(
    'salle,salles,ecran,no salle,n salle,numero salle,numero de salle,nom de salle,nom de la salle,room,screen,auditorium,' +
      'room number,room name,screen number,screen name',
  ),
  film: names('film,films,titre,titre du film,titre film,nom du film,title,film title,movie,movie title'),
  tickets: names(
    'billets,billets vendus,nombre de billets,nb billets,entrees,nombre d entrees,nb entrees,total entrees,spectateurs,' +
      'nombre de spectateurs,tickets,tickets sold,admissions,spectators',
  ),
};

function names(list: string): string[] {
  return list.split(',');
}

/** Where the names of the columns are looked for: above them may stand what the file is. */
const MOST_ROWS_ABOVE = 20;
/** With fewer of them a row is no header. */
const FEWEST_COLUMNS = 2;

export interface Header {
  separator: Separator;
  row: CsvRow;
  /** Where each column is that the file has. */
  at: Partial<Record<Column, number>>;
  problems: TicketProblem[];
}

/**
 * The row with the names of the columns, and the separator with which it has the most of them.
 * Throws TicketFileError `empty-file` or `no-header`.
 */
export function findHeader(text: string): Header {
  if (text.trim() === '') throw new TicketFileError(problemAt('empty-file', null));
  const found = SEPARATORS.map((separator) => headerWith(separator, text)).filter(
    (header) => header !== null,
  );
  const [best] = found.toSorted((a, b) => Object.keys(b.at).length - Object.keys(a.at).length);
  if (best === undefined) throw new TicketFileError(problemAt('no-header', null, null, firstLine(text)));
  return best;
}

function headerWith(separator: Separator, text: string): Header | null {
  try {
    for (const row of csvRows(text, separator)) {
      if (row.line > MOST_ROWS_ABOVE) return null;
      const header = headerOf(row, separator);
      if (Object.keys(header.at).length >= FEWEST_COLUMNS) return header;
    }
  } catch (error) {
    // With another separator a quote may be no quote.
    if (!(error instanceof TicketFileError)) throw error;
  }
  return null;
}

function headerOf(row: CsvRow, separator: Separator): Header {
  const at: Header['at'] = {};
  const problems: TicketProblem[] = [];
  for (const [index, cell] of row.cells.entries()) {
    const column = columnOf(cell);
    if (column === null) continue;
    if (at[column] === undefined) at[column] = index;
    else problems.push(problemAt('columns-twice', row.line, cell, row.cells[at[column]] ?? null));
  }
  return { separator, row, at, problems };
}

function columnOf(cell: string): Column | null {
  const words = wordsOf(cell.slice(0, 60)).join(' ');
  return COLUMNS.find((column) => NAMES[column].includes(words)) ?? null;
}

/** What is told of a row that stands above the header, e.g. the cinema's name. */
export function rowText(row: CsvRow): string | null {
  return isBlankRow(row) ? null : row.cells.filter((cell) => cell.trim() !== '').join(' ');
}

function firstLine(text: string): string {
  return /\S[^\r\n]{0,200}/u.exec(text)?.[0] ?? '';
}
