import { problemAt, CsvFileError } from './problem.ts';

export const SEPARATORS = [';', ',', '\t'] as const;
export type Separator = (typeof SEPARATORS)[number];

/** A row of a table in text. */
export interface CsvRow {
  /** As a spreadsheet numbers it, from 1: a line break in a cell begins no row. */
  line: number;
  cells: string[];
}

/**
 * The rows of a CSV (RFC 4180), with any line break and any separator. A cell in quotes may hold separators, line breaks
 * and doubled quotes; a quote within a cell that does not begin with one is a character. Throws CsvFileError
 * `open-quote` where a quote is never closed, `bad-quote` where something follows one that is.
 */
export function* csvRows(text: string, separator: Separator): Generator<CsvRow> {
  let at = 0;
  for (let line = 1; at < text.length; line += 1) {
    const cells: string[] = [];
    for (;;) {
      const cell = text[at] === '"' ? quoted(text, at, line) : plain(text, at, separator);
      cells.push(cell.value);
      at = cell.end;
      if (text[at] !== separator) break;
      at += 1;
    }
    if (at < text.length && text[at] !== '\r' && text[at] !== '\n') {
      throw new CsvFileError(problemAt('bad-quote', line, null, cells.at(-1) ?? ''));
    }
    at += text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1;
    yield { line, cells };
  }
}

interface Cell {
  value: string;
  /** Where the cell is over. */
  end: number;
}

function plain(text: string, start: number, separator: Separator): Cell {
  let end = start;
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end += 1;
  return { value: text.slice(start, end), end };
}

function quoted(text: string, start: number, line: number): Cell {
  let value = '';
  for (let from = start + 1; ;) {
    const quote = text.indexOf('"', from);
    if (quote < 0) throw new CsvFileError(problemAt('open-quote', line, null, text.slice(start, start + 40)));
    value += text.slice(from, quote);
    if (text[quote + 1] !== '"') return { value, end: quote + 1 };
    value += '"';
    from = quote + 2;
  }
}

export function isBlankRow({ cells }: CsvRow): boolean {
  return cells.every((cell) => cell.trim() === '');
}
