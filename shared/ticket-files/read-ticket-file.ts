import { cinemaWeekOf, isCinemaWeek, type IsoDate } from '../domain/cinema-week.ts';
import { plainWords } from '../domain/plain-words.ts';
import type { TicketFileCode } from '../error-codes.ts';
import { wordsOf } from '../matching/words.ts';
import { csvRows, isBlankRow, type CsvRow } from './csv-rows.ts';
import { findHeader, rowText, type Column, type Header } from './columns.ts';
import { fileText } from './file-text.ts';
import { noteAt, problemAt, TicketFileError, type TicketNote, type TicketProblem } from './problem.ts';
import { readCount } from './read-count.ts';
import { readDate } from './read-date.ts';

/** A line of the file: what a room sold of a film on a day, or in a week. */
export interface TicketRow {
  line: number;
  week: IsoDate;
  /** As it stands there; null where the file has no column for it. */
  room: string | null;
  /** Empty: nothing was shown. */
  film: string;
  tickets: number;
}

export interface TicketFile {
  rows: TicketRow[];
  problems: TicketProblem[];
  notes: TicketNote[];
  /** What the file calls the column of the rooms; null where it has none. */
  roomColumn: string | null;
}

/** The database keeps no longer title of a release either. */
const LONGEST_TITLE = 300;
const NOTHING_SHOWN = new Set([
  '',
  'aucun film',
  'aucun',
  'ferme',
  'fermee',
  'salle fermee',
  'closed',
  'no film',
  'none',
]);
const TOTAL = /^(?:sous )?tota(?:l|ux)\b|^(?:grand|sub) ?total\b|^cumul\b/u;

/**
 * The tickets of a CSV file, each line with what is wrong with it. The order of the columns is free, columns that have
 * other names are left, and so are blank lines and lines with a total. Never throws: a file that cannot be read is a
 * problem without rows.
 */
export function readTicketFile(bytes: Uint8Array): TicketFile {
  const file: TicketFile = { rows: [], problems: [], notes: [], roomColumn: null };
  try {
    const { text, isWindows } = fileText(bytes);
    if (isWindows) file.notes.push(noteAt('windows-1252', null));
    // With this line Excel is told the separator; it does not show it as a row.
    readRows(text.replace(/^sep=.(?:\r\n|[\r\n])/u, ''), file);
  } catch (error) {
    if (!(error instanceof TicketFileError)) throw error;
    file.problems.push(error.problem);
  }
  return file;
}

function readRows(text: string, file: TicketFile): void {
  const header = findHeader(text);
  file.problems.push(...header.problems, ...missingColumns(header));
  file.notes.push(...columnsLeft(header));
  // Without a column every line would be wrong for the same reason.
  if (file.problems.length > 0) return;
  file.roomColumn = header.at.room === undefined ? null : (header.row.cells[header.at.room] ?? '');
  const firstLines = new Map<string, number>();
  for (const row of csvRows(text, header.separator)) {
    if (row.line < header.row.line) {
      const above = rowText(row);
      if (above !== null) file.notes.push(noteAt('above-header', row.line, above));
    } else if (row.line > header.row.line && !isBlankRow(row)) {
      readRow(new Line(row, header), file, firstLines);
    }
  }
}

function readRow(line: Line, file: TicketFile, firstLines: Map<string, number>): void {
  if (line.isTotal()) {
    file.notes.push(noteAt('total-line', line.number, rowText(line.row)));
    return;
  }
  const whole = JSON.stringify(line.row.cells);
  const first = firstLines.get(whole);
  if (first === undefined) firstLines.set(whole, line.number);
  else file.notes.push(noteAt('same-line', line.number, String(first)));

  const week = line.week();
  const film = line.film();
  const tickets = line.count();
  if (film === '' && tickets > 0) line.wrong('tickets-without-film', 'film');
  if (line.has('room') && line.cell('room') === '') line.wrong('missing-value', 'room');
  if (line.hasMoreThanHeader()) line.wrong('too-many-cells', null, line.row.cells.at(-1));
  file.problems.push(...line.problems);
  const room = line.has('room') ? line.cell('room') : null;
  if (line.problems.length === 0 && week !== null)
    file.rows.push({ line: line.number, week, room, film, tickets });
}

/** The cells of a row by their columns, with what is wrong in them. */
class Line {
  readonly row: CsvRow;
  readonly problems: TicketProblem[] = [];
  readonly #header: Header;

  constructor(row: CsvRow, header: Header) {
    this.row = row;
    this.#header = header;
    for (const column of Object.keys(header.at) as Column[]) {
      if (this.cell(column).startsWith('=')) this.wrong('formula', column);
    }
  }

  get number(): number {
    return this.row.line;
  }

  has(column: Column): boolean {
    return this.#header.at[column] !== undefined;
  }

  cell(column: Column): string {
    const at = this.#header.at[column];
    return at === undefined ? '' : (this.row.cells[at] ?? '').trim();
  }

  /** One problem for each cell: what is wrong with a formula is that it is one. */
  wrong(code: TicketFileCode, column: Column | null, value = column === null ? '' : this.cell(column)): void {
    const at = column === null ? undefined : this.#header.at[column];
    const name = at === undefined ? null : (this.#header.row.cells[at] ?? null);
    if (name !== null && this.problems.some((problem) => problem.column === plainWords(name))) return;
    this.problems.push(problemAt(code, this.number, name, value));
  }

  /** A line whose first words say so, and that says not of which day and room: "Total Recall" was shown in one. */
  isTotal(): boolean {
    const first = this.row.cells.find((cell) => cell.trim() !== '') ?? '';
    const isWhole = (this.cell('date') !== '' || this.cell('week') !== '') && this.cell('room') !== '';
    return TOTAL.test(wordsOf(first.slice(0, 60)).join(' ')) && (!isWhole || this.cell('film') === '');
  }

  /** A cell beyond the last column, as when a title with a comma has no quotes. */
  hasMoreThanHeader(): boolean {
    return this.row.cells.slice(this.#header.row.cells.length).some((cell) => cell.trim() !== '');
  }

  week(): IsoDate | null {
    const hasWeek = this.has('week') && (!this.has('date') || this.cell('week') !== '');
    const hasDate = this.has('date') && (!hasWeek || this.cell('date') !== '');
    const date = hasDate ? this.#day('date') : null;
    if (!hasWeek) return date === null ? null : cinemaWeekOf(date);
    const week = this.#day('week');
    if (week === null) return null;
    if (!isCinemaWeek(week)) this.wrong('not-a-wednesday', 'week');
    else if (date !== null && cinemaWeekOf(date) !== week) this.wrong('date-outside-week', 'date');
    return week;
  }

  film(): string {
    const title = plainWords(this.cell('film').slice(0, 4 * LONGEST_TITLE));
    if (title.length > LONGEST_TITLE) this.wrong('title-too-long', 'film');
    return NOTHING_SHOWN.has(wordsOf(title).join(' ')) ? '' : title;
  }

  count(): number {
    const count = this.has('tickets') ? readCount(this.cell('tickets')) : { value: 0 };
    if ('value' in count) return count.value;
    this.wrong(count.code, 'tickets');
    return 0;
  }

  #day(column: 'date' | 'week'): IsoDate | null {
    const day = readDate(this.cell(column));
    if ('value' in day) return day.value;
    this.wrong(day.code, column);
    return null;
  }
}

/** Which columns a file must have; that of the rooms only where the cinema has several. */
function missingColumns({ at, row }: Header): TicketProblem[] {
  const missing: Column[] = [];
  if (at.date === undefined && at.week === undefined) missing.push('date');
  if (at.film === undefined) missing.push('film');
  if (at.tickets === undefined) missing.push('tickets');
  return missing.map((column) => problemAt('missing-column', row.line, null, column));
}

function columnsLeft({ at, row }: Header): TicketNote[] {
  const known = new Set(Object.values(at));
  return row.cells.flatMap((cell, index) =>
    cell.trim() === '' || known.has(index) ? [] : [noteAt('column-left', row.line, cell)],
  );
}
