import { lines } from './lines.ts';
import type { OnBroken, Row } from './row.ts';
import type { TextFile } from './text-file.ts';

/** A cell in quotes that is longer is one whose quotes were never closed. */
const MOST_ROW_LENGTH = 2 ** 16;
const QUOTE = '"';

/** A row that goes on in the next line. */
interface OpenRow {
  line: number;
  texts: string[];
  length: number;
}

/**
 * The rows of a CSV in UTF-8 (RFC 4180), piece by piece, its header among them. A cell in quotes may hold commas, line breaks and
 * doubled quotes. A row whose quotes are wrong is told to `onBroken` and left out.
 */
export async function* csvRows(file: TextFile, onBroken: OnBroken): AsyncGenerator<Row[]> {
  let open: OpenRow | null = null;
  const tell = (rows: Row[], line: number, text: string): void => {
    const cells = text.includes(QUOTE) ? quotedCells(text) : text.split(',');
    if (cells !== null) rows.push({ line, cells });
    else onBroken({ file: file.name, line, problem: 'a quote stands within a cell' });
  };
  const tellOpen = (line: number): void =>
    onBroken({ file: file.name, line, problem: 'a quote is not closed' });
  for await (const piece of lines(file)) {
    const rows: Row[] = [];
    for (const { line, text } of piece) {
      const isOdd = hasOddQuotes(text);
      if (open === null && !isOdd) {
        tell(rows, line, text);
      } else if (open === null) {
        open = { line, texts: [text], length: text.length };
      } else {
        open.texts.push(text);
        open.length += text.length + 1;
        if (isOdd) tell(rows, open.line, open.texts.join('\n'));
        else if (open.length > MOST_ROW_LENGTH) tellOpen(open.line);
        else continue;
        open = null;
      }
    }
    if (rows.length > 0) yield rows;
  }
  if (open !== null) tellOpen(open.line);
}

/** Whether a quote has no other one: within a cell in quotes they are doubled. */
function hasOddQuotes(text: string): boolean {
  let quotes = 0;
  for (let at = text.indexOf(QUOTE); at >= 0; at = text.indexOf(QUOTE, at + 1)) quotes += 1;
  return quotes % 2 === 1;
}

/** A cell, in quotes or not, and what ends it. */
const CELL = /(?:"((?:[^"]|"")*)"|([^",]*))(,|$)/y;

/** The cells of a row; null where a quote is neither doubled nor at an end of its cell. */
function quotedCells(text: string): string[] | null {
  const cells: string[] = [];
  CELL.lastIndex = 0;
  for (;;) {
    const found = CELL.exec(text);
    if (found === null) return null;
    const [, quoted, plain = '', end] = found;
    cells.push(quoted === undefined ? plain : quoted.replaceAll('""', QUOTE));
    if (end === '') return cells;
  }
}
