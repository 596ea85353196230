import type { FilmTable } from './film-table.ts';
import { Postings, rowsBetween } from './postings.ts';

/** Tags without regard to upper and lower case. */
export class TagWords {
  /** The words by number. */
  readonly words: readonly string[];
  /** The number of the word of each row of tags. */
  readonly ofRow: Uint32Array;
  readonly #numbers: ReadonlyMap<string, number>;
  readonly #rows: Postings;
  readonly #films: Postings;

  constructor({ texts, columns: { tagText, tagFilm }, size }: FilmTable) {
    const numbers = new Map<string, number>();
    const ofText = new Map<number, number>();
    for (const text of new Set(tagText)) {
      const word = folded(texts.text(text));
      const number = numbers.get(word) ?? numbers.size;
      numbers.set(word, number);
      ofText.set(text, number);
    }
    this.#numbers = numbers;
    this.words = [...numbers.keys()];
    const ofRow = tagText.map((text) => ofText.get(text) ?? 0);
    this.ofRow = ofRow;
    const rows = rowsBetween(0, tagText.length);
    this.#rows = new Postings(numbers.size, rows, (row) => ofRow[row] ?? 0);
    this.#films = new Postings(size, rows, (row) => tagFilm[row] ?? 0);
  }

  /** Rows of a tag, in the order of the file; empty if nobody gave it. */
  rowsOf(tag: string): Uint32Array {
    const number = this.#numbers.get(folded(tag));
    return number === undefined ? new Uint32Array() : this.#rows.of(number);
  }

  /** Rows of words by number. */
  rowsOfWord(word: number): Uint32Array {
    return this.#rows.of(word);
  }

  /** Rows of the tags of a film. */
  rowsOfFilm(film: number): Uint32Array {
    return this.#films.of(film);
  }

  /** The words of a film by number, each once. */
  wordsOfFilm(film: number): Set<number> {
    return new Set([...this.#films.of(film)].map((row) => this.ofRow[row] ?? 0));
  }
}

function folded(tag: string): string {
  return tag.trim().toLowerCase();
}
