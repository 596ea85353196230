/** How words are written within titles whose case is known, by language. */
import { compareText } from '#shared/domain/compare-text.ts';
import { partsOf, wordsOf } from './words.ts';

const ARTICLE = /^(?:le|la|les|l|un|une|the|a|an)$/i;

const FAIR_PART = 0.2;

export class Lexicon {
  readonly #spellings = new Map<string, Map<string, number>>();
  readonly #words = new Map<string, number>();
  #total = 0;

  /** Learns from a title that is written as titles of the language are. */
  learn(title: string): void {
    for (const part of partsOf(title).filter((_, index) => index % 2 === 0)) {
      const words = wordsOf(part);
      for (const { text, index } of words) {
        this.#seen(text);
        // The first word has a capital whatever it is, and so has by custom the noun after an article: Le Chevalier noir.
        if (index === 0 || (index === 1 && ARTICLE.test(words[0]?.text ?? ''))) continue;
        for (const each of new Set([text, ...text.split('-')])) this.#spelt(each);
      }
    }
  }

  #seen(word: string): void {
    const key = word.toLowerCase();
    this.#words.set(key, (this.#words.get(key) ?? 0) + 1);
    this.#total += 1;
  }

  #spelt(word: string): void {
    const key = word.toLowerCase();
    const spellings = this.#spellings.get(key) ?? new Map<string, number>();
    this.#spellings.set(key, spellings.set(word, (spellings.get(word) ?? 0) + 1));
  }

  /**
   * How a word is written within titles; undefined where it is in none. In lower case where it is so in a fair part of them: some
   * titles have capitals that nobody needs, names have no other form.
   */
  spellingOf(word: string): string | undefined {
    const spellings = [...(this.#spellings.get(word.toLowerCase()) ?? [])];
    const small = spellings.find(([text]) => text === text.toLowerCase());
    const total = spellings.reduce((sum, [, count]) => sum + count, 0);
    if (small !== undefined && small[1] >= FAIR_PART * total) return small[0];
    const [best] = spellings.toSorted(([a, m], [b, n]) => n - m || compareText(b, a));
    return best?.[0];
  }

  /** Whether it is a word rather than a name: in lower case in as many titles as it has a capital in. */
  isCommon(word: string): boolean {
    const small = word.toLowerCase();
    const spellings = this.#spellings.get(small) ?? new Map<string, number>();
    const total = [...spellings.values()].reduce((sum, count) => sum + count, 0);
    return total > 0 && 2 * (spellings.get(small) ?? 0) >= total;
  }

  has(word: string): boolean {
    return this.#words.has(word.toLowerCase());
  }

  /** Logarithm of how frequent a word is in titles of the language; words that are in none count as half of one. */
  frequency(word: string): number {
    return Math.log(((this.#words.get(word.toLowerCase()) ?? 0) + 0.5) / (this.#total + 1));
  }
}
