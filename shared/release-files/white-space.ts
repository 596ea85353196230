export const LF = 0x0a;
export const CR = 0x0d;
const TAB = 0x09;
const SPACE = 0x20;

export function isBlank(byte: number | undefined): boolean {
  return byte === SPACE || byte === LF || byte === CR || byte === TAB;
}

/** The next place from `start` that is not white space, or `end`. */
export function afterBlanks(bytes: Uint8Array, start: number, end = bytes.length): number {
  let at = start;
  while (at < end && isBlank(bytes[at])) at += 1;
  return at;
}
