import { unaccented } from '../sources/text.ts';

/** A title in the form in which titles are compared. */
export interface TitleKey {
  /** Letters and digits only, without a leading article: "L'Odyssée (2026)" → `odyssee`. */
  key: string;
  /** The leading article that `key` leaves out, or null. */
  article: string | null;
  /** Numbers in the title, Roman ones and ordinals included: "Chapitre II" → `2`. Sequels differ in them. */
  numbers: string[];
  /** Year that a site adds to tell namesakes apart: "(2026)". */
  year: number | null;
  /** Letters and digits as written, numbers too: what a shortened title can be compared with. */
  letters: string;
  /** The site shortened the title: the letters with which the whole one begins. Null for a whole title. */
  beginning: string | null;
  /** Key of what stands before a subtitle, where there is one. */
  mainKey: string | null;
}

const ARTICLES = new Set(['le', 'la', 'les', 'l', 'the', 'a', 'an', 'un', 'une']);
const PART_WORDS = new Set([
  'chapitre',
  'chapter',
  'partie',
  'part',
  'volume',
  'vol',
  'episode',
  'tome',
  'acte',
]);
const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii', 'xiii', 'xiv', 'xv'];
/** Numbers only beside a word such as "chapter". */
const NUMBER_WORDS = new Map([
  ...['un', 'deux', 'trois', 'quatre', 'cinq'].map((word, index) => [word, String(index + 1)] as const),
  ...['one', 'two', 'three', 'four', 'five'].map((word, index) => [word, String(index + 1)] as const),
]);
const ORDINALS = new Map([
  ...['premier', 'premiere', '1er', '1ere', 'first'].map((word) => [word, '1'] as const),
  ...['deuxieme', 'second', 'seconde', '2e', '2eme', '2nd'].map((word) => [word, '2'] as const),
  ...['troisieme', '3e', '3eme', 'third', '3rd'].map((word) => [word, '3'] as const),
]);
/** JPBox-Office shows 40 characters: 39 of a long title and a dot. */
const CUT_LENGTH = 40;

export function titleKey(title: string): TitleKey {
  const text = title.trim();
  const cut = text.length >= CUT_LENGTH && /[^.]\.$/u.test(text);
  // A cut may go through the year: "Vaiana, la légende du bout du monde (20."
  const whole = cut ? text.replace(/\.$/u, '').replace(/\(\d{0,4}$/u, '') : text;
  const year = /\((\d{4})\)\s*$/u.exec(whole);
  const bare = whole.replace(/\(\d{4}\)\s*$/u, '');

  const written = wordsOf(bare);
  const letters = withoutArticle(written).join('');
  const words = withNumbers(written);
  const first = words[0] ?? '';
  const hasArticle = words.length > 1 && ARTICLES.has(first);
  const main = /^(.+?)(?:\s+[-–—:]\s+|\s*:\s*)/u.exec(bare)?.[1];
  const mainWords = main === undefined ? [] : withNumbers(wordsOf(main));
  return {
    key: withoutArticle(words).join(''),
    article: hasArticle ? first : null,
    numbers: words.filter((word) => /^\d+$/u.test(word)),
    year: year === null ? null : Number(year[1]),
    letters,
    // A last "an" may be half an "and", which is "et" in the whole title.
    beginning: cut ? letters.replace(/(?:et|an?)$/u, '') : null,
    mainKey: mainWords.length === 0 ? null : withoutArticle(mainWords).join(''),
  };
}

function withoutArticle(words: string[]): string[] {
  return words.length > 1 && ARTICLES.has(words[0] ?? '') ? words.slice(1) : words;
}

/** Lower-case words without accents; "&" and "and" are "et"; letters of any script stay. */
function wordsOf(text: string): string[] {
  return unaccented(text)
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll('ß', 'ss')
    .replaceAll('ø', 'o')
    .replaceAll('ł', 'l')
    .replaceAll('&', ' et ')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .map((word) => (word === 'and' ? 'et' : word));
}

function withNumbers(words: string[]): string[] {
  return words.map((word, index) => {
    const besidePart = PART_WORDS.has(words[index - 1] ?? '') || PART_WORDS.has(words[index + 1] ?? '');
    if (besidePart) return ORDINALS.get(word) ?? NUMBER_WORDS.get(word) ?? romanNumber(word) ?? word;
    // Alone, "I", "V" and "X" are words as often as numbers: "V pour Vendetta", but "Rocky V".
    const isLetter = word.length === 1;
    if (isLetter && (word === 'i' || index === 0 || index < words.length - 1)) return word;
    return romanNumber(word) ?? word;
  });
}

function romanNumber(word: string): string | null {
  const index = ROMAN.indexOf(word);
  return index < 0 ? null : String(index + 1);
}

/** How two titles agree, from the same title to nothing in common. */
export type TitleAgreement = 'exact' | 'article' | 'beginning' | 'similar' | 'main-title' | 'none';

/** A shortened title says enough from this many letters on. */
const LONG_BEGINNING = 20;
const SIMILAR = 0.88;

/** Weaker agreements than the same words never hold between titles with different numbers. */
export function compareTitles(a: TitleKey, b: TitleKey): TitleAgreement {
  if (a.key === '' || b.key === '') return 'none';
  if (a.key === b.key) {
    if (a.article === b.article) return 'exact';
    return a.article === null || b.article === null ? 'article' : 'similar';
  }
  if (isBeginning(a, b) || isBeginning(b, a)) return 'beginning';
  if (a.numbers.join() !== b.numbers.join() || a.beginning !== null || b.beginning !== null) return 'none';
  if (a.mainKey === b.key || b.mainKey === a.key) return 'main-title';
  return bigramSimilarity(a.key, b.key) >= SIMILAR ? 'similar' : 'none';
}

function isBeginning({ beginning }: TitleKey, other: TitleKey): boolean {
  return beginning !== null && beginning.length >= LONG_BEGINNING && other.letters.startsWith(beginning);
}

/** Dice coefficient of the pairs of neighbouring letters, 0 to 1. */
function bigramSimilarity(a: string, b: string): number {
  const pairs = new Map<string, number>();
  for (let i = 0; i + 1 < a.length; i += 1) {
    const pair = a.slice(i, i + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  let shared = 0;
  for (let i = 0; i + 1 < b.length; i += 1) {
    const left = pairs.get(b.slice(i, i + 2)) ?? 0;
    if (left > 0) {
      shared += 1;
      pairs.set(b.slice(i, i + 2), left - 1);
    }
  }
  return (2 * shared) / Math.max(a.length + b.length - 2, 1);
}
