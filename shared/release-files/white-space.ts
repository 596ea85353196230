export const LF = 0x0a;
export const CR = 0x0d;

const BLANKS = [LF, CR, 0x09, 0x20];

/** The next place from `start` that is not white space, or `end`. */
export function afterBlanks(bytes: Uint8Array, start: number, end = bytes.length): number {
  let at = start;
  while (at < end && BLANKS.includes(bytes[at] ?? 0)) at += 1;
  return at;
}
