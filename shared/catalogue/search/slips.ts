/** What slips of spelling and typing cost. Pure. */

/** A letter more, less or another, or two neighbours exchanged. */
export const SLIP = 2;
/** Hardly changes the sound. */
const HALF = 1;
/** Numbers tell films apart that share all else. */
const DIGIT = 5;

/** Letters that stand for one sound. */
const ALIKE = ['ck', 'cs', 'iy', 'sz', 'kq', 'cq', 'gj', 'vw'];
const H = 'h'.charCodeAt(0);

const exchanges = new Uint8Array(65536);
for (let a = 0; a < 256; a += 1) {
  for (let b = 0; b < 256; b += 1) {
    if (a !== b) exchanges[(a << 8) | b] = isDigit(a) || isDigit(b) ? DIGIT : SLIP;
  }
}
for (const pair of ALIKE) {
  const [a, b] = [pair.charCodeAt(0), pair.charCodeAt(1)];
  exchanges[(a << 8) | b] = exchanges[(b << 8) | a] = HALF;
}

/** That one letter is there for another: by `first << 8 | second`. */
export const exchangeCosts: Uint8Array = exchanges;

/** That a letter is there and none for it: half for the second of two equal ones and for an h. */
export function aloneCost(letter: number, before: number): number {
  if (isDigit(letter)) return DIGIT;
  return letter === H || letter === before ? HALF : SLIP;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}
