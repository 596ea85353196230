import { headsAndTails, keyOf, titleParts, withoutAdditions, withoutOwner } from './title-readings.ts';
import {
  ARTICLES,
  isNumber,
  mayBeWrittenOut,
  PART_WORDS,
  partNumbers,
  titleWords,
  writtenWords,
} from './title-words.ts';
import { bigramSimilarity, differsByAtMost, wordsOf } from './words.ts';

/** A title in the form in which titles are compared. Keys are letters and digits without a leading article. */
export interface TitleKey {
  /** The whole title: "L'Odyssée (2026)" → `odyssee`. */
  key: string;
  /** The leading article that `key` leaves out, or null. */
  article: string | null;
  /** Numbers in the title, Roman ones and ordinals included: "Chapitre II" → `2`. Sequels differ in them. */
  numbers: readonly string[];
  /** The digits of `key`, number words included: "Les Trois Frères" → `3`. A misspelt title has the same. */
  digits: string;
  /** Year that a site adds to tell namesakes apart: "(2026)". */
  year: number | null;
  /** The site says that an edition or a re-release is meant: "(3D)", "(Rep. 2024)". */
  edition: boolean;
  /** The site shortened the title: the letters, as written, with which the whole one begins. Null for a whole title. */
  beginning: string | null;
  /** Letters and digits as written: what a shortened title can be compared with. */
  letters: string;
  /** The title without what a site may add to it, and a second title in brackets; with `key` itself. */
  variants: ReadonlySet<string>;
  /** What stands before a subtitle, what stands after a series' name, and what follows somebody's name. */
  heads: ReadonlySet<string>;
  tails: ReadonlySet<string>;
  /** Heads that may name a series, folded. */
  names: ReadonlySet<string>;
  /** Without numbers and words such as "part". */
  unnumbered: string;
  /** With "ou" and "u" as "o" and double letters as one: "Haikyuu", "Tikkoun", "Elliott". */
  folded: string;
}

/** JPBox-Office shows 40 characters: 39 of a long title and a dot. */
const CUT_LENGTH = 40;
/** Longer texts are no titles. */
const LONGEST = 300;
/** The end of a title is known by itself from this many letters on. */
const LONG_TAIL = 6;
/** The name of a series has no fewer letters. */
const LONG_HEAD = 4;

export function titleKey(title: string): TitleKey {
  const text = withLeadingArticle(title.slice(0, LONGEST).replace(/\s+/gu, ' ').trim());
  const cut = text.length >= CUT_LENGTH && /[^.]\.$/u.test(text);
  // A cut may go through the year: "Vaiana, la légende du bout du monde (20."
  const { whole, unbracketed, seconds, year, edition } = titleParts(cut ? text.slice(0, -1) : text);

  const words = titleWords(whole);
  const letters = keyOf(writtenWords(whole));
  const first = words[0] ?? '';
  const owned = withoutOwner(unbracketed ?? whole);
  const { heads, tails } = headsAndTails(unbracketed ?? whole);
  const keys = (texts: readonly string[]): string[] => texts.flatMap((each) => keysOf(titleWords(each)));
  const named = [...(unbracketed === null ? [] : [unbracketed]), ...seconds];
  const headKeys = keys(heads);
  const key = keyOf(words);
  return {
    key,
    article: words.length > 1 && ARTICLES.has(first) ? first : null,
    numbers: partNumbers(whole),
    digits: words.filter(isNumber).join(' '),
    year,
    edition,
    beginning: cut ? beginningOf(whole) : null,
    letters,
    variants: new Set([...keysOf(words), ...keys(named), ...keys(owned?.sure === true ? [owned.title] : [])]),
    heads: new Set(headKeys),
    names: new Set(headKeys.filter((head) => head.length >= LONG_HEAD).map(folded)),
    tails: new Set(
      keys([...tails, ...(owned?.sure === false ? [owned.title] : [])]).filter(
        (tail) => tail.length >= LONG_TAIL,
      ),
    ),
    unnumbered: keyOf(withoutAdditions(words.filter((word) => !isNumber(word) && !PART_WORDS.has(word)))),
    folded: folded(key),
  };
}

/** "Matrix, The" and "Matrix (The)" are "The Matrix". */
function withLeadingArticle(title: string): string {
  const isBracket = title.endsWith(')');
  const at = title.lastIndexOf(isBracket ? ' (' : ', ');
  const last = title.slice(at + 2, isBracket ? -1 : undefined);
  return at > 0 && /^(?:the|an?|l['’]|l[ea]s?|une?)$/iu.test(last) ? `${last} ${title.slice(0, at)}` : title;
}

/** Without a last word that may be half of one which is another in the whole title: "an" of "and", "m" of "même". */
function beginningOf(whole: string): string {
  const words = writtenWords(whole);
  return keyOf(mayBeWrittenOut(wordsOf(whole).at(-1) ?? '') ? words.slice(0, -1) : words);
}

/** The key of a title and the one without additions, if anything is left of it. */
function keysOf(words: readonly string[]): string[] {
  const bare = withoutAdditions(words);
  const says = bare.some((word) => !isNumber(word) && !ARTICLES.has(word));
  return [keyOf(words), ...(says ? [keyOf(bare)] : [])].filter((key) => key !== '');
}

function folded(key: string): string {
  return key.replace(/ou|u/gu, 'o').replace(/(\p{L})\1/gu, '$1');
}

/**
 * How two titles agree.
 * `exact`: the same words; `article`: but for a leading article; `beginning`: as far as one was cut; `variant`: but for
 * what a site adds (a format, an owner, a second title in brackets); `similar`: but for spelling; `number`: but for a
 * number that only one has; `main-title`: but for a subtitle or a series' name that only one has; `series`: the same
 * beginning, then other words; `other-part`: other numbers.
 */
export type TitleAgreement =
  | 'exact'
  | 'article'
  | 'beginning'
  | 'variant'
  | 'similar'
  | 'number'
  | 'main-title'
  | 'series'
  | 'other-part'
  | 'none';

/** A shortened title says enough from this many letters on. */
const LONG_BEGINNING = 20;
const SIMILAR = 0.88;
/** In titles of fewer letters another letter makes another word. */
const TELLING = 8;
const SHORT = 4;

export function compareTitles(a: TitleKey, b: TitleKey): TitleAgreement {
  if (a.key === '' || b.key === '') return 'none';
  if (a.key === b.key) {
    if (a.article === b.article) return 'exact';
    return a.article === null || b.article === null ? 'article' : 'similar';
  }
  if (isBeginning(a, b) || isBeginning(b, a)) return 'beginning';
  if (a.beginning !== null || b.beginning !== null) return 'none';
  if (intersects(a.variants, b.variants)) return 'variant';
  const numbers = compareNumbers(a.numbers, b.numbers);
  const isMain = isPartOf(a, b) || isPartOf(b, a);
  const sameUnnumbered = a.unnumbered !== '' && a.unnumbered === b.unnumbered;
  if (numbers === 'different') {
    return sameUnnumbered || isMain || intersects(a.names, b.names) ? 'other-part' : 'none';
  }
  if (a.digits === b.digits && isSpeltAlike(a, b)) return 'similar';
  if (numbers === 'one-sided' && (isMain || sameUnnumbered)) return 'number';
  if (isMain) return 'main-title';
  return intersects(a.names, b.names) ? 'series' : 'none';
}

function isSpeltAlike(a: TitleKey, b: TitleKey): boolean {
  const letters = Math.min(a.key.length, b.key.length);
  // "Demon" and "Demons" are two films.
  if (letters < TELLING) return a.folded === b.folded && letters > SHORT;
  if (a.folded === b.folded || differsByAtMost(letters < 16 ? 1 : 2, a.key, b.key)) return true;
  // Texts of other lengths cannot be so similar.
  const mostSimilar = (2 * letters) / (a.key.length + b.key.length);
  return mostSimilar >= SIMILAR && bigramSimilarity(a.key, b.key) >= SIMILAR;
}

function isBeginning({ beginning }: TitleKey, other: TitleKey): boolean {
  return beginning !== null && beginning.length >= LONG_BEGINNING && other.letters.startsWith(beginning);
}

/** What the one is called is only the beginning, or the end, of the other. */
function isPartOf(a: TitleKey, b: TitleKey): boolean {
  return intersects(a.variants, b.heads) || intersects(a.variants, b.tails);
}

function intersects(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const each of a) if (b.has(each)) return true;
  return false;
}

/** `one-sided`: all numbers of one are among the other's, in order, which has more. */
function compareNumbers(a: readonly string[], b: readonly string[]): 'same' | 'one-sided' | 'different' {
  const [few, many] = a.length <= b.length ? [a, b] : [b, a];
  let next = 0;
  for (const number of many) if (number === few[next]) next += 1;
  if (next < few.length) return 'different';
  return few.length === many.length ? 'same' : 'one-sided';
}
