import { CR, LF } from './white-space.ts';

export const OPENING_BRACKET = 0x5b;
export const CLOSING_BRACKET = 0x5d;
const OPENING_BRACE = 0x7b;
const CLOSING_BRACE = 0x7d;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;

export interface ValueEnd {
  /** The comma or bracket behind the value, or the end of the bytes. */
  end: number;
  /** The bytes end before the value does. */
  breaksOff: boolean;
}

/**
 * Where the value that begins at `start` ends; one pass, no parsing. A value that is no JSON does as little harm to
 * those behind it as can be: a string ends with its line, and a bracket closes what was left open within it.
 */
export function endOfValue(bytes: Uint8Array, start: number, limit = bytes.length): ValueEnd {
  const open = new OpenBrackets();
  let inString = false;
  for (let at = start; at < limit; at += 1) {
    const byte = bytes[at] ?? 0;
    if (inString) {
      if (byte === BACKSLASH) at += 1;
      else if (byte === QUOTE || byte === LF || byte === CR) inString = false;
    } else if (byte === QUOTE) inString = true;
    else if (byte === OPENING_BRACKET) open.push(CLOSING_BRACKET);
    else if (byte === OPENING_BRACE) open.push(CLOSING_BRACE);
    else if (byte === CLOSING_BRACE) open.close(byte);
    else if (byte === CLOSING_BRACKET) {
      if (!open.close(byte)) return { end: at, breaksOff: false };
    } else if (byte === COMMA && open.none) return { end: at, breaksOff: false };
  }
  return { end: limit, breaksOff: inString || !open.none };
}

/** Brackets and braces that are open, each as the byte that will close it. */
class OpenBrackets {
  readonly #stack: number[] = [];
  #brackets = 0;

  get none(): boolean {
    return this.#stack.length === 0;
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
