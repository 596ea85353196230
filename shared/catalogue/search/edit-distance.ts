/** How far two texts are from each other in slips of spelling and typing. Pure. */
import { MOST_LETTERS } from './codes.ts';

/** A letter more, less or another, or two neighbours exchanged. Slips that hardly change the sound cost half. */
export const SLIP = 2;
const HALF = 1;
/** Numbers tell films apart that share all else. */
const DIGIT = 5;

/** Letters that stand for one sound. */
const LIKE = new Uint8Array(65536);
for (const pair of ['ck', 'cs', 'iy', 'sz', 'kq', 'cq', 'gj', 'vw']) {
  const [a, b] = [pair.charCodeAt(0), pair.charCodeAt(1)];
  LIKE[(a << 8) | b] = LIKE[(b << 8) | a] = 1;
}
const H = 'h'.charCodeAt(0);

const WIDTH = MOST_LETTERS + 1;
/** The three rows of the table that are looked at, in turn; nothing waits between two calls. */
const rows = [new Uint16Array(WIDTH), new Uint16Array(WIDTH), new Uint16Array(WIDTH)] as const;

/**
 * Optimal string alignment distance (Damerau 1964; Levenshtein 1966) from `a` to each beginning of `b`, in half slips.
 *
 * @returns entry j is the distance to the first j letters of `b`; valid until the next call.
 */
export function distances(
  a: Uint8Array,
  aFrom: number,
  aTo: number,
  b: Uint8Array,
  bFrom: number,
  bTo: number,
): Uint16Array {
  let [before, last, row]: [Uint16Array, Uint16Array, Uint16Array] = [rows[0], rows[1], rows[2]];
  const width = bTo - bFrom;
  last[0] = 0;
  for (let j = 1; j <= width; j += 1) last[j] = (last[j - 1] ?? 0) + alone(b, bFrom + j - 1, bFrom);
  for (let i = aFrom; i < aTo; i += 1) {
    const letter = a[i] ?? 0;
    const left = alone(a, i, aFrom);
    row[0] = (last[0] ?? 0) + left;
    for (let j = 1; j <= width; j += 1) {
      const at = bFrom + j - 1;
      const other = b[at] ?? 0;
      let least = (last[j - 1] ?? 0) + (letter === other ? 0 : exchanged(letter, other));
      least = Math.min(least, (last[j] ?? 0) + left, (row[j - 1] ?? 0) + alone(b, at, bFrom));
      if (i > aFrom && j > 1 && letter === b[at - 1] && a[i - 1] === other) {
        least = Math.min(least, (before[j - 2] ?? 0) + SLIP);
      }
      row[j] = least;
    }
    [before, last, row] = [last, row, before];
  }
  return last;
}

/** What it costs that a letter is there and no other for it: half for the second of two equal ones and for an h. */
function alone(text: Uint8Array, at: number, from: number): number {
  const letter = text[at] ?? 0;
  if (isDigit(letter)) return DIGIT;
  return letter === H || (at > from && text[at - 1] === letter) ? HALF : SLIP;
}

function exchanged(a: number, b: number): number {
  if (isDigit(a) || isDigit(b)) return DIGIT;
  return LIKE[(a << 8) | b] === 1 ? HALF : SLIP;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}
