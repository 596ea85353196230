import type { Tally } from '../tally.ts';
import type { LetterCase } from './letter-case.ts';
import { casedLike, isInCapitals, titleKey } from './letters.ts';
import type { Spellings } from './spellings.ts';
import { partsOf, wordsOf } from './words.ts';

export class TitleCase {
  readonly #spellings: Spellings;
  readonly #rules: LetterCase;
  readonly #tally: Tally;

  constructor(spellings: Spellings, rules: LetterCase, tally: Tally) {
    this.#spellings = spellings;
    this.#rules = rules;
    this.#tally = tally;
  }

  /**
   * A French title that is told in capitals. As the film's own other titles are written where they have the same letters, else as
   * any title that has them, else so part by part, and what remains by the rules of its language. A part of which that cannot
   * be told is French, unless the title is the original one.
   */
  french(capitals: string, own: readonly string[], isOriginal = false): string {
    const isEnglish = (part: string): boolean => this.#rules.isEnglish(part) ?? isOriginal;
    return this.#known(capitals, own) ?? this.#byParts(capitals, own, isEnglish);
  }

  /**
   * An original title, which may be in capitals without its accents and apostrophes: a known spelling replaces it.
   *
   * @param language ISO 639-1; where it is not told, a part that does not look French is English, as most are
   */
  original(told: string, own: readonly string[], language: string | null): string {
    if (!isInCapitals(told)) return told;
    const same = own.find((title) => titleKey(title) === titleKey(told));
    const known = same ?? this.#spellings.ofTitle(told);
    if (known !== null) this.#tally.add('titles in capitals written as a known title');
    const isEnglish = (part: string): boolean =>
      language === null ? (this.#rules.isEnglish(part) ?? true) : language === 'en';
    return known ?? this.#byParts(withApostrophes(told), own, isEnglish);
  }

  #known(capitals: string, own: readonly string[]): string | null {
    const known = [...own, this.#spellings.ofTitle(capitals)]
      .map((title) => (title === null ? null : casedLike(capitals, title)))
      .find((title) => title !== null);
    if (known !== undefined) this.#tally.add('titles in capitals written as a known title');
    return known ?? null;
  }

  #byParts(capitals: string, own: readonly string[], isEnglish: (part: string) => boolean): string {
    this.#tally.add('titles in capitals written by the rules of their language, whole or in part');
    const ownParts = own.flatMap(partsOf);
    const ownWords = own.flatMap(wordsOf).map(({ text }) => text);
    return partsOf(capitals)
      .map((part, index) => {
        if (index % 2 === 1 || part === '') return part;
        const known =
          ownParts.find((each) => titleKey(each) === titleKey(part)) ?? this.#spellings.ofPart(part);
        const cased = known === null ? null : casedLike(part, known);
        return cased ?? (isEnglish(part) ? this.#rules.english(part) : this.#rules.french(part, ownWords));
      })
      .join('');
  }
}

/** `THE KING S MAN`: collected titles in capitals have lost their apostrophes. */
function withApostrophes(capitals: string): string {
  return capitals.replace(/(?<=\p{L}) (S|LL|RE|VE)(?= |$)/gu, "'$1").replace(/(?<=N) T(?= |$)/gu, "'T");
}
