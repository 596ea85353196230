import { isFriday } from '../../domain/cinema-week.ts';
import type { FactsProblem } from '../../domain/shapes/csv-file.ts';
import {
  MOST_TOLD_THEATERS,
  MOST_TOLD_USD,
  type ToldFacts,
  type ToldUsOpening,
} from '../../domain/shapes/told-facts.ts';
import type { FactsFileCode } from '../../error-codes.ts';
import { FileLine } from '../file-line.ts';
import { problemAt, type FileNote } from '../problem.ts';
import { readCount } from '../read-count.ts';
import { readCsvFile } from '../read-csv-file.ts';
import { readDate } from '../read-date.ts';
import { FACTS_COLUMNS, type FactsColumn } from './columns.ts';
import { readCopies } from './read-copies.ts';

/** Films of one week, with room for lines that are left empty. */
const MOST_LINES = 1_000;

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
  notes: FileNote[];
}

/**
 * What a CSV file tells of a week's films, each line with what is wrong with it. The order of the columns is free, and
 * columns that have other names are left. Never throws: a file that cannot be read is a problem without rows.
 */
export function readFactsFile(bytes: Uint8Array): FactsFile {
  const file: FactsFile = { rows: [], tellsUs: false, problems: [], notes: [] };
  readCsvFile(bytes, file, {
    columns: FACTS_COLUMNS,
    missing: ({ at, row }) =>
      (['film', 'copies'] as const)
        .filter((column) => !at.has(column))
        .map((column) => problemAt('missing-column', row.line, null, column)),
    begin: ({ at }) => {
      file.tellsUs = (['usFriday', 'usGross', 'usTheaters'] as const).some((column) => at.has(column));
    },
    readRow: (row, header) => {
      const isRoom = file.rows.length + file.problems.length < MOST_LINES;
      if (isRoom) readRow(new FactsLine(row, header), file);
      else file.problems.push(problemAt('too-many-lines', row.line));
      return isRoom;
    },
  });
  return file;
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
    const title = this.title('film');
    if (title === '') this.wrong('missing-value', 'film');
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
