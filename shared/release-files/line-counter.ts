import { CR, LF } from './white-space.ts';

/** Tells the line, from 1, of places in a file that are asked for in ascending order. CR, LF and CRLF end a line. */
export class LineCounter {
  readonly #bytes: Uint8Array;
  #at = 0;
  #line = 1;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  lineAt(offset: number): number {
    for (; this.#at < offset; this.#at += 1) {
      const byte = this.#bytes[this.#at];
      if (byte === LF || (byte === CR && this.#bytes[this.#at + 1] !== LF)) this.#line += 1;
    }
    return this.#line;
  }
}
