/** Texts by numbers, each once, in one stretch of UTF-8. Number 0 stands for none. */

export class TextWriter {
  readonly #numbers = new Map<string, number>();

  number(text: string | null): number {
    if (text === null || text === '') return 0;
    let number = this.#numbers.get(text);
    if (number === undefined) {
      number = this.#numbers.size + 1;
      this.#numbers.set(text, number);
    }
    return number;
  }

  finish(): { textBytes: Uint8Array; textEnds: Uint32Array } {
    const encoder = new TextEncoder();
    const encoded = [...this.#numbers.keys()].map((text) => encoder.encode(text));
    const textEnds = new Uint32Array(encoded.length + 1);
    const textBytes = new Uint8Array(encoded.reduce((sum, { length }) => sum + length, 0));
    let at = 0;
    for (const [i, bytes] of encoded.entries()) {
      textBytes.set(bytes, at);
      at += bytes.length;
      textEnds[i + 1] = at;
    }
    return { textBytes, textEnds };
  }
}

/** Decodes a text when it is asked for. */
export class Texts {
  readonly #bytes: Buffer;
  readonly #ends: Uint32Array;

  constructor({ textBytes, textEnds }: { textBytes: Uint8Array; textEnds: Uint32Array }) {
    this.#bytes = Buffer.from(textBytes.buffer, textBytes.byteOffset, textBytes.byteLength);
    this.#ends = textEnds;
  }

  /** The empty text for 0. */
  text(number: number): string {
    return number === 0 ? '' : this.#bytes.toString('utf8', this.#ends[number - 1], this.#ends[number]);
  }

  textOrNull(number: number): string | null {
    return number === 0 ? null : this.text(number);
  }
}
