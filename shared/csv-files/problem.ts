import { clip } from '../clip.ts';
import { plainWords } from '../domain/plain-words.ts';
import type { FileNote, TicketProblem } from '../domain/shapes/csv-file.ts';
import type { FileCode, TicketFileNote } from '../error-codes.ts';

export type { FileNote, TicketProblem };

/** Characters of a cell that are told. */
const LONGEST_VALUE = 80;

/** What is wrong with a file, or with one of its lines. */
export interface FileProblem<C extends string = FileCode> extends Omit<TicketProblem, 'code'> {
  code: C;
}

/** A problem; what it tells of the file is one plain line. */
export function problemAt<C extends string>(
  code: C,
  line: number | null,
  column: string | null = null,
  value: string | null = null,
): FileProblem<C> {
  return { code, line, column: told(column), value: told(value) };
}

export function noteAt(code: TicketFileNote, line: number | null, value: string | null = null): FileNote {
  return { code, line, column: null, value: told(value) };
}

function told(text: string | null): string | null {
  return text === null ? null : clip(plainWords(text.slice(0, 10 * LONGEST_VALUE)), LONGEST_VALUE);
}

/** A file, or the rest of it, that cannot be read: nothing else is thrown by a reader of files. */
export class CsvFileError extends Error {
  readonly problem: FileProblem;

  constructor(problem: FileProblem) {
    super(`${problem.code}${problem.line === null ? '' : ` (line ${problem.line})`}`);
    this.name = 'CsvFileError';
    this.problem = problem;
  }
}
