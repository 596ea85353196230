/** Words as bytes, one a letter: small, and quickly compared. Pure. */

export const BLANK = 32;
/** Longer titles and queries are cut: the longest title in MovieLens has 160 letters. */
export const MOST_LETTERS = 160;

/** Words with a blank between them. Letters that are not ASCII share the upper 128 codes. */
export function codesOf(words: readonly string[]): Uint8Array {
  const text = words.join(' ').slice(0, MOST_LETTERS);
  const codes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    codes[at] = code < 128 ? code : 128 | ((code ^ (code >>> 7)) & 127);
  }
  return codes;
}

/** Letters without the blanks between words, and where each word begins among them; the last entry is the end. */
export class Letters {
  readonly letters = new Uint8Array(MOST_LETTERS);
  readonly begins = new Uint8Array(MOST_LETTERS + 1);
  readonly endsWord = new Uint8Array(MOST_LETTERS + 1);
  length = 0;
  words = 0;

  static of(codes: Uint8Array): Letters {
    const letters = new Letters();
    letters.read(codes, 0, codes.length);
    return letters;
  }

  /** Takes another text: one object serves for many, so that comparing leaves nothing behind. */
  read(codes: Uint8Array, from: number, to: number): void {
    let length = 0;
    let words = 0;
    let between = true;
    for (let at = from; at < to; at += 1) {
      const code = codes[at] ?? BLANK;
      if (code === BLANK) {
        this.endsWord[length] = 1;
        between = true;
        continue;
      }
      if (between) this.begins[words++] = length;
      between = false;
      this.letters[length++] = code;
      this.endsWord[length] = 0;
    }
    this.endsWord[length] = 1;
    this.begins[words] = length;
    this.length = length;
    this.words = words;
  }
}
