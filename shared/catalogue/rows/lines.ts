import { each } from './each.ts';
import type { TextFile } from './text-file.ts';

/** A line of a file. */
interface Line {
  /** From 1. */
  line: number;
  text: string;
}

/** The lines of a file that are not empty, piece by piece. LF and CRLF end a line. */
export async function* lines(file: TextFile): AsyncGenerator<Line[]> {
  let rest = '';
  let line = 0;
  for await (const piece of file.pieces()) {
    const texts = (rest + piece).split('\n');
    rest = texts.pop() ?? '';
    const whole: Line[] = [];
    for (const text of texts) {
      line += 1;
      push(whole, line, text);
    }
    if (whole.length > 0) yield whole;
  }
  const last: Line[] = [];
  push(last, line + 1, rest);
  if (last.length > 0) yield last;
}

/** Their texts alone, one after the other. */
export async function* textLines(file: TextFile): AsyncGenerator<string> {
  for await (const { text } of each(lines(file))) yield text;
}

function push(into: Line[], line: number, text: string): void {
  const plain = text.endsWith('\r') ? text.slice(0, -1) : text;
  if (plain !== '') into.push({ line, text: plain });
}
