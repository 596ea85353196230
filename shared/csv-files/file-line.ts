import { plainWords } from '../domain/plain-words.ts';
import type { CsvRow } from './csv-rows.ts';
import type { Header } from './columns.ts';
import { problemAt, type FileProblem } from './problem.ts';

/** What can be wrong with a line of any file. */
type LineCode = 'formula' | 'title-too-long';

/** The database keeps no longer title of a release either. */
const LONGEST_TITLE = 300;

/** The cells of a row by their columns, with what is wrong in them. */
export class FileLine<C extends string, P extends string> {
  readonly row: CsvRow;
  readonly problems: FileProblem<P | LineCode>[] = [];
  readonly #header: Header<C>;

  constructor(row: CsvRow, header: Header<C>) {
    this.row = row;
    this.#header = header;
    for (const column of header.at.keys()) {
      if (this.cell(column).startsWith('=')) this.wrong('formula', column);
    }
  }

  get number(): number {
    return this.row.line;
  }

  has(column: C): boolean {
    return this.#header.at.has(column);
  }

  cell(column: C): string {
    const at = this.#header.at.get(column);
    return at === undefined ? '' : (this.row.cells[at] ?? '').trim();
  }

  title(column: C): string {
    const title = plainWords(this.cell(column).slice(0, 4 * LONGEST_TITLE));
    if (title.length > LONGEST_TITLE) this.wrong('title-too-long', column);
    return title;
  }

  /** One problem for each cell: what is wrong with a formula is that it is one. */
  wrong(code: P | LineCode, column: C | null, value = column === null ? '' : this.cell(column)): void {
    const at = column === null ? undefined : this.#header.at.get(column);
    const name = at === undefined ? null : (this.#header.row.cells[at] ?? null);
    if (name !== null && this.problems.some((problem) => problem.column === plainWords(name))) return;
    this.problems.push(problemAt(code, this.number, name, value));
  }

  /** A cell beyond the last column, as when a title with a comma has no quotes. */
  hasMoreThanHeader(): boolean {
    return this.row.cells.slice(this.#header.row.cells.length).some((cell) => cell.trim() !== '');
  }
}
