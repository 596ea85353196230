/** Parts and words of titles. */

/** What divides a title from its subtitle: `The Dark Knight : Le Chevalier noir`. */
const DIVIDER = /(\s*[:–—]\s+|\s+-\s+|\s+\/\s+)/u;

/** Parts of a title and what stands between them, in turn; joined they are the title. */
export function partsOf(title: string): string[] {
  return title.split(DIVIDER);
}

/** A word, with its hyphens: `Spider-Man`; or initials with their dots: `E.T.` */
const WORD = /(?:\p{L}\.){2,}|[\p{L}\p{N}\p{M}]+(?:-[\p{L}\p{N}\p{M}]+)*/gu;

export interface Word {
  text: string;
  /** What stands before it, since the word before. */
  before: string;
  index: number;
}

export function wordsOf(part: string): Word[] {
  let from = 0;
  return [...part.matchAll(WORD)].map(([text], index, all) => {
    const at = all[index]?.index ?? 0;
    const before = part.slice(from, at);
    from = at + text.length;
    return { text, before, index };
  });
}

/** A part whose words are written anew; what stands between them stays. */
export function withWords(part: string, rewrite: (word: Word) => string): string {
  const words = wordsOf(part);
  const end = words.reduce((length, { text, before }) => length + text.length + before.length, 0);
  return words.map((word) => word.before + rewrite(word)).join('') + part.slice(end);
}

/** Whether a word begins a sentence: the first, or after one that ended; three dots end none. */
export function beginsSentence({ before, index }: Word): boolean {
  return index === 0 || /(?<!\.\.)[.!?]["»)]?\s+["«(]?$/u.test(before);
}

/** `McCabe`, in capitals. */
export const SCOTTISH = /^MC\p{Lu}{3,}$/u;

/** First letter in upper case, the others in lower, but for names like `McCabe`. */
export function capitalised(word: string): string {
  if (SCOTTISH.test(word)) return `Mc${capitalised(word.slice(2))}`;
  const [first = '', ...rest] = Array.from(word);
  return first.toUpperCase() + rest.join('').toLowerCase();
}

const ROMAN = /^(?:X{0,3}(?:IX|IV|V?I{1,3}|V)|X{1,3})$/;

/** What is written in its own way in any title: numerals, initials, numbers with letters. Null for other words. */
export function writtenAlike(word: string): string | null {
  if (ROMAN.test(word) || /^(?:\p{L}\.){2,}$/u.test(word) || /^\d+D$/u.test(word)) return word;
  return /^\p{N}/u.test(word) ? word.toLowerCase() : null;
}
