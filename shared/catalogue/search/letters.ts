import { BLANK, MOST_LETTERS } from './codes.ts';
import { aloneCost } from './slips.ts';

/**
 * Letters of a text without the blanks between its words, as they are compared. One object serves for many texts, so that
 * comparing leaves nothing behind.
 */
export class Letters {
  readonly letters = new Uint8Array(MOST_LETTERS);
  /** What it costs that a letter is there and none for it. */
  readonly alone = new Uint8Array(MOST_LETTERS);
  /** Where each word begins among the letters; the last entry is the end. */
  readonly begins = new Uint8Array(MOST_LETTERS + 1);
  /** 1 where a word ends before a place. */
  readonly endsWord = new Uint8Array(MOST_LETTERS + 1);
  length = 0;
  words = 0;

  static of(codes: Uint8Array): Letters {
    const letters = new Letters();
    letters.read(codes, 0, codes.length);
    return letters;
  }

  /** Takes another text: codes from one place to before another. */
  read(codes: Uint8Array, from: number, to: number): void {
    let length = 0;
    let words = 0;
    let isBetween = true;
    let before = BLANK;
    for (let at = from; at < to; at += 1) {
      const code = codes[at] ?? BLANK;
      if (code === BLANK) {
        isBetween = true;
        this.endsWord[length] = 1;
        continue;
      }
      if (isBetween) this.begins[words++] = length;
      isBetween = false;
      this.letters[length] = code;
      this.alone[length] = aloneCost(code, before);
      before = code;
      length += 1;
      this.endsWord[length] = 0;
    }
    this.endsWord[length] = 1;
    this.begins[words] = length;
    this.length = length;
    this.words = words;
  }
}
