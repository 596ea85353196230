import type { Piece } from './piece.ts';
import { afterBlanks, CR, LF } from './white-space.ts';

/** The lines of a file that are not empty. */
export function* jsonLines(bytes: Uint8Array): Generator<Piece> {
  let start = 0;
  for (let line = 1; start < bytes.length; line += 1) {
    let end = start;
    while (end < bytes.length && bytes[end] !== LF && bytes[end] !== CR) end += 1;
    if (afterBlanks(bytes, start, end) < end) yield { place: { line, film: null }, start, end, fault: null };
    start = end + (bytes[end] === CR && bytes[end + 1] === LF ? 2 : 1);
  }
}
