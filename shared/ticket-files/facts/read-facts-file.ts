import { isFriday } from '../../domain/cinema-week.ts';
import { plainWords } from '../../domain/plain-words.ts';
import type { FactsProblem } from '../../domain/shapes/ticket-file.ts';
import {
  MOST_TOLD_THEATERS,
  MOST_TOLD_USD,
  type ToldFacts,
  type ToldUsOpening,
} from '../../domain/shapes/told-facts.ts';
import type { FactsFileCode } from '../../error-codes.ts';
import { columnsLeft, findHeader, rowText } from '../columns.ts';
import { csvRows, isBlankRow } from '../csv-rows.ts';
import { FileLine } from '../file-line.ts';
import { fileText } from '../file-text.ts';
import { noteAt, problemAt, TicketFileError, type TicketNote } from '../problem.ts';
import { readCount } from '../read-count.ts';
import { readDate } from '../read-date.ts';
import { FACTS_COLUMNS, type FactsColumn } from './columns.ts';
import { readCopies } from './read-copies.ts';

/** Films of one week, with room for lines that are left empty. */
const MOST_LINES = 1_000;
/** The database keeps no longer title of a release either. */
const LONGEST_TITLE = 300;

/** A line of the file: what is told of a film. */
export interface FactsRow {
  line: number;
  /** A title or a film id, as it stands there. */
  film: string;
  screens: ToldFacts['screens'];
  /** Undefined where the file has no column for it: what was told stays. */
  usOpening: ToldUsOpening | null | undefined;
}

export interface FactsFile {
  rows: FactsRow[];
  /** It has columns of the US opening. */
  tellsUs: boolean;
  problems: FactsProblem[];
  notes: TicketNote[];
}

/**
 * What a CSV file tells of a week's films, each line with what is wrong with it. The order of the columns is free, and
 * columns that have other names are left. Never throws: a file that cannot be read is a problem without rows.
 */
export function readFactsFile(bytes: Uint8Array): FactsFile {
  const file: FactsFile = { rows: [], tellsUs: false, problems: [], notes: [] };
  try {
    const { text, isWindows } = fileText(bytes);
    if (isWindows) file.notes.push(noteAt('windows-1252', null));
    readRows(text, file);
  } catch (error) {
    if (!(error instanceof TicketFileError)) throw error;
    file.problems.push(error.problem);
  }
  return file;
}

function readRows(text: string, file: FactsFile): void {
  const header = findHeader(text, FACTS_COLUMNS);
  const missing = (['film', 'copies'] as const).filter((column) => !header.at.has(column));
  file.problems.push(
    ...header.problems,
    ...missing.map((column) => problemAt('missing-column', header.row.line, null, column)),
  );
  file.notes.push(...columnsLeft(header));
  // Without a column every line would be wrong for the same reason.
  if (file.problems.length > 0) return;
  file.tellsUs = (['usFriday', 'usGross', 'usTheaters'] as const).some((column) => header.at.has(column));
  for (const row of csvRows(text, header.separator)) {
    if (row.line < header.row.line) {
      const above = rowText(row);
      if (above !== null) file.notes.push(noteAt('above-header', row.line, above));
    } else if (row.line > header.row.line && !isBlankRow(row)) {
      if (file.rows.length + file.problems.length >= MOST_LINES) {
        file.problems.push(problemAt('too-many-lines', row.line));
        return;
      }
      readRow(new FactsLine(row, header), file);
    }
  }
}

function readRow(line: FactsLine, file: FactsFile): void {
  const film = line.film();
  const screens = line.copies();
  const usOpening = file.tellsUs ? line.usOpening() : undefined;
  if (line.hasMoreThanHeader()) line.wrong('too-many-cells', null, line.row.cells.at(-1));
  file.problems.push(...line.problems);
  if (line.problems.length === 0) file.rows.push({ line: line.number, film, screens, usOpening });
}

/** A line that says what is told of a film. */
class FactsLine extends FileLine<FactsColumn, FactsFileCode> {
  film(): string {
    const title = plainWords(this.cell('film').slice(0, 4 * LONGEST_TITLE));
    if (title === '') this.wrong('missing-value', 'film');
    if (title.length > LONGEST_TITLE) this.wrong('title-too-long', 'film');
    return title;
  }

  copies(): ToldFacts['screens'] {
    const copies = readCopies(this.cell('copies'));
    if ('value' in copies) return copies.value;
    this.wrong(copies.code, 'copies');
    return null;
  }

  usOpening(): ToldUsOpening | null {
    const cells = [this.cell('usFriday'), this.cell('usGross'), this.cell('usTheaters')];
    if (cells.every((cell) => cell === '')) return null;
    if (this.cell('usFriday') === '' || this.cell('usGross') === '') {
      this.wrong('weekend-unfinished', this.cell('usFriday') === '' ? 'usFriday' : 'usGross');
      return null;
    }
    const friday = this.#friday();
    const grossUsd = this.#count('usGross', MOST_TOLD_USD);
    const theaters = this.cell('usTheaters') === '' ? null : this.#count('usTheaters', MOST_TOLD_THEATERS);
    return { friday, grossUsd, theaters };
  }

  #friday(): string {
    const day = readDate(this.cell('usFriday'));
    if ('code' in day) {
      this.wrong(day.code, 'usFriday');
      return '';
    }
    if (!isFriday(day.value)) this.wrong('not-a-friday', 'usFriday');
    return day.value;
  }

  #count(column: FactsColumn, most: number): number {
    const count = readCount(this.cell(column).replace(/\$|\busd\b/giu, ''), Infinity);
    if ('code' in count) {
      this.wrong(count.code, column);
      return 0;
    }
    if (count.value > most) this.wrong('number-too-large', column);
    if (count.value < 1) this.wrong('bad-number', column);
    return count.value;
  }
}
