/** Titles in capitals whose spelling nobody knows, in the case that their language would have. */
import type { Lexicon } from './lexicon.ts';
import { beginsSentence, capitalised, SCOTTISH, withWords, wordsOf, writtenAlike } from './words.ts';

const SMALL = new Set(
  'a an and as at but by for from if in into nor of on or over the to up vs with'.split(' '),
);
/** What follows an apostrophe in English: it's, don't, we'll. */
const ENCLITIC = /^(?:s|t|re|ll|ve|d|m)$/i;

const VOWELLESS = /^[B-DF-HJ-NP-TV-Z]{2,4}$/;
const SHORT = /^[A-Z]{2,3}$/;

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

  /**
   * Whether a part of a title looks English rather than French, by how frequent its words are in titles of both. Null where
   * none of them is known, or they are as frequent in both.
   */
  isEnglish(part: string): boolean | null {
    const lead = wordsOf(part)
      .flatMap(({ text }) => (this.#isKnown(text) ? text : text.split('-')))
      .filter((word) => this.#isKnown(word))
      .reduce((sum, word) => sum + this.#english.frequency(word) - this.#french.frequency(word), 0);
    return lead === 0 ? null : lead > 0;
  }

  #isKnown(word: string): boolean {
    return this.#english.has(word) || this.#french.has(word);
  }

  /**
   * A part of a French title: a capital at its beginning and for names.
   *
   * @param ownWords of the film's other titles: what is no common French word and stands there too is a name
   */
  french(part: string, ownWords: readonly string[]): string {
    return withWords(part, (word) => {
      const { text } = word;
      const alike = writtenAlike(text);
      if (alike !== null) return alike;
      const written = this.#frenchWord(text, ownWords);
      return beginsSentence(word) ? capitalFirst(written) : written;
    });
  }

  #frenchWord(text: string, ownWords: readonly string[]): string {
    const own = ownWords.find((word) => word.toLowerCase() === text.toLowerCase());
    if (own !== undefined && !this.#french.isCommon(text)) return own;
    const spelling = this.#french.spellingOf(text);
    if (spelling !== undefined) return spelling;
    if (text.includes('-')) return eachPart(text, (part) => this.#frenchWord(part, ownWords));
    if (this.#isAcronym(text, VOWELLESS)) return text;
    return this.#isName(text.toLowerCase()) || SCOTTISH.test(text) ? capitalised(text) : text.toLowerCase();
  }

  /** In no title a word, and of the form of one that is spelt out: `TMNT`, `UHF`. */
  #isAcronym(text: string, form: RegExp): boolean {
    return form.test(text) && !this.#isKnown(text) && !this.#isName(text.toLowerCase());
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
      if (known !== undefined) return capitalFirst(known);
      if (this.#isAcronym(text, SHORT) || this.#isAcronym(text, VOWELLESS)) return text;
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
