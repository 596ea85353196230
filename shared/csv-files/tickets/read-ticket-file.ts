import { cinemaWeekOf, isCinemaWeek, type IsoDate } from '../../domain/cinema-week.ts';
import type { TicketFileCode } from '../../error-codes.ts';
import { wordsOf } from '../../matching/words.ts';
import { rowText, type Header } from '../columns.ts';
import { FileLine } from '../file-line.ts';
import { noteAt, problemAt, type FileNote, type FileProblem, type TicketProblem } from '../problem.ts';
import { readCount } from '../read-count.ts';
import { readCsvFile } from '../read-csv-file.ts';
import { readDate } from '../read-date.ts';
import { TICKET_COLUMNS, type TicketColumn } from './columns.ts';

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
  notes: FileNote[];
  /** What the file calls the column of the rooms; null where it has none. */
  roomColumn: string | null;
}

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
  const firstLines = new Map<string, number>();
  readCsvFile(bytes, file, {
    columns: TICKET_COLUMNS,
    missing: missingColumns,
    begin: ({ at, row }) => {
      const roomAt = at.get('room');
      file.roomColumn = roomAt === undefined ? null : (row.cells[roomAt] ?? '');
    },
    readRow: (row, header) => {
      readRow(new TicketLine(row, header), file, firstLines);
      return true;
    },
  });
  return file;
}

function readRow(line: TicketLine, file: TicketFile, firstLines: Map<string, number>): void {
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

/** A line that says what was sold. */
class TicketLine extends FileLine<TicketColumn, TicketFileCode> {
  /** A line whose first words say so, and that says not of which day and room: "Total Recall" was shown in one. */
  isTotal(): boolean {
    const first = this.row.cells.find((cell) => cell.trim() !== '') ?? '';
    const isWhole = (this.cell('date') !== '' || this.cell('week') !== '') && this.cell('room') !== '';
    return TOTAL.test(wordsOf(first.slice(0, 60)).join(' ')) && (!isWhole || this.cell('film') === '');
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
    const title = this.title('film');
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
function missingColumns({ at, row }: Header<TicketColumn>): FileProblem[] {
  const missing: TicketColumn[] = [];
  if (!at.has('date') && !at.has('week')) missing.push('date');
  if (!at.has('film')) missing.push('film');
  if (!at.has('tickets')) missing.push('tickets');
  return missing.map((column) => problemAt('missing-column', row.line, null, column));
}
