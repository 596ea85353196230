import { LineCounter } from './line-counter.ts';
import { CLOSING_BRACKET, endOfValue, OPENING_BRACE, OPENING_BRACKET } from './json-value.ts';
import type { Piece } from './piece.ts';
import { afterBlanks } from './white-space.ts';

export function isJsonArray(bytes: Uint8Array): boolean {
  return bytes[afterBlanks(bytes, 0)] === OPENING_BRACKET;
}

/** The elements of a JSON array, one after the other, so that each bad one can be named; then what is wrong behind. */
export function* jsonArray(bytes: Uint8Array): Generator<Piece> {
  const lines = new LineCounter(bytes);
  const piece = (film: number | null, start: number, end: number, fault: string | null = null): Piece => {
    return { place: { line: lines.lineAt(start), film }, start, end, fault };
  };
  let at = afterBlanks(bytes, afterBlanks(bytes, 0) + 1);
  let more = bytes[at] !== CLOSING_BRACKET;
  if (!more) at = afterBlanks(bytes, at + 1);
  for (let film = 1; more; film += 1) {
    const { end, breaksOff } = endOfValue(bytes, at);
    if (at < end) yield piece(film, at, end);
    else if (end < bytes.length)
      yield piece(film, at, end, 'nothing stands here: a comma too many before it');
    if (end === bytes.length) {
      if (!breaksOff) yield piece(null, end, end, 'the file breaks off before the end of its list');
      return;
    }
    more = bytes[end] !== CLOSING_BRACKET;
    at = afterBlanks(bytes, bytes[end] === OPENING_BRACE ? end : end + 1);
  }
  if (at < bytes.length) yield piece(null, at, bytes.length, 'stands behind the end of the list');
}
