/** Titles in capitals whose spelling nobody knows, in the case that their language would have. */
import type { Lexicon } from './lexicon.ts';
import {
  beginsSentence,
  capitalised,
  SCOTTISH,
  withWords,
  wordsOf,
  writtenAlike,
  type Word,
} from './words.ts';

const SMALL = new Set(
  'a an and as at but by for from if in into nor of on or over the to up vs with'.split(' '),
);
/** What follows an apostrophe in English: it's, don't, we'll. */
const ENCLITIC = /^(?:s|t|re|ll|ve|d|m)$/i;

export class LetterCase {
  readonly #french: Lexicon;
  readonly #english: Lexicon;
  readonly #isName: (word: string) => boolean;

  /** @param isName whether a word, in lower case, is a name that some people bear */
  constructor(french: Lexicon, english: Lexicon, isName: (word: string) => boolean) {
    this.#french = french;
    this.#english = english;
    this.#isName = isName;
  }

  /** Whether a part of a title looks English rather than French, by how frequent its words are in titles of both. */
  isEnglish(part: string): boolean {
    const lead = wordsOf(part).reduce(
      (sum, { text }) => sum + this.#english.frequency(text) - this.#french.frequency(text),
      0,
    );
    return lead > 0;
  }

  /** A part of a French title: a capital at its beginning and for names. */
  french(part: string): string {
    return withWords(part, (word) => {
      const { text } = word;
      const alike = writtenAlike(text);
      if (alike !== null) return alike;
      const written = this.#frenchWord(word);
      return beginsSentence(word) ? capitalFirst(written) : written;
    });
  }

  #frenchWord({ text, before }: Word): string {
    const known = this.#french.spellingOf(text);
    if (known !== null) return known;
    if (text.includes('-'))
      return eachPart(text, (part) => this.#frenchWord({ text: part, before, index: 1 }));
    if (this.#isAcronym(text)) return text;
    return this.#isName(text.toLowerCase()) || SCOTTISH.test(text) ? capitalised(text) : text.toLowerCase();
  }

  /** Short, and in no title a word: `TMNT`, `UHF`. */
  #isAcronym(text: string): boolean {
    if (this.#french.has(text) || this.#english.has(text) || this.#isName(text.toLowerCase())) return false;
    return /^(?:\p{Lu}{2,3}|[B-DF-HJ-NP-TV-Z]{4})$/u.test(text);
  }

  /** A part of an English title: a capital for each word but small ones. */
  english(part: string): string {
    const last = wordsOf(part).length - 1;
    return withWords(part, (word) => {
      const { text, before, index } = word;
      const small = text.toLowerCase();
      if (ENCLITIC.test(text) && /\p{L}?['’]$/u.test(before) && index > 0) return small;
      const alike = writtenAlike(text);
      if (alike !== null) return alike;
      if (SMALL.has(small)) return beginsSentence(word) || index === last ? capitalised(text) : small;
      const known = this.#english.spellingOf(text);
      if (known !== null) return capitalFirst(known);
      if (this.#isAcronym(text)) return text;
      return text.includes('-') ? eachPart(text, capitalised) : capitalised(text);
    });
  }
}

function capitalFirst(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function eachPart(word: string, rewrite: (part: string) => string): string {
  return word.split('-').map(rewrite).join('-');
}
