import { CR, isBlank, LF } from './white-space.ts';

export const OPENING_BRACKET = 0x5b;
export const CLOSING_BRACKET = 0x5d;
export const OPENING_BRACE = 0x7b;
const CLOSING_BRACE = 0x7d;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COLON = 0x3a;
const COMMA = 0x2c;

export interface ValueEnd {
  /** The comma or bracket behind the value, the brace of the next one, or the end of the bytes. */
  end: number;
  /** The bytes, or another value's begin, end it too early. */
  breaksOff: boolean;
}

/**
 * Where the value that begins at `start` ends; one pass, no parsing. A value that is no JSON does as little harm to
 * those behind it as can be: a string ends with its line, a bracket closes what was left open within it, and an
 * object that stands where an object has a name begins another value.
 */
export function endOfValue(bytes: Uint8Array, start: number, limit = bytes.length): ValueEnd {
  const open = new OpenBrackets();
  let inString = false;
  let before = 0;
  for (let at = start; at < limit; at += 1) {
    const byte = bytes[at] ?? 0;
    if (inString) {
      if (byte === BACKSLASH) at += 1;
      else if (byte === QUOTE || byte === LF || byte === CR) inString = false;
      continue;
    }
    if (byte === QUOTE) inString = true;
    else if (byte === OPENING_BRACKET) open.push(CLOSING_BRACKET);
    else if (byte === OPENING_BRACE) {
      if (open.last === CLOSING_BRACE && before !== COLON) return { end: at, breaksOff: true };
      open.push(CLOSING_BRACE);
    } else if (byte === CLOSING_BRACE) open.close(byte);
    else if (byte === CLOSING_BRACKET) {
      if (!open.close(byte)) return { end: at, breaksOff: false };
    } else if (byte === COMMA && open.last === undefined) return { end: at, breaksOff: false };
    if (!isBlank(byte)) before = byte;
  }
  return { end: limit, breaksOff: inString || open.last !== undefined };
}

/** Brackets and braces that are open, each as the byte that will close it. */
class OpenBrackets {
  readonly #stack: number[] = [];
  #brackets = 0;

  /** What will close the innermost. */
  get last(): number | undefined {
    return this.#stack.at(-1);
  }

  push(closing: number): void {
    this.#stack.push(closing);
    if (closing === CLOSING_BRACKET) this.#brackets += 1;
  }

  /** Closes the last one of its kind with all that is open within it. False when none of its kind is open. */
  close(closing: number): boolean {
    const opened = closing === CLOSING_BRACKET ? this.#brackets : this.#stack.length - this.#brackets;
    if (opened === 0) return false;
    for (;;) {
      const last = this.#stack.pop();
      if (last === CLOSING_BRACKET) this.#brackets -= 1;
      if (last === closing) return true;
    }
  }
}
