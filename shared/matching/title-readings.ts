import { ARTICLES, isNumber, PART_WORDS, writtenWords, titleWords, withoutArticle } from './title-words.ts';

/** A title taken apart: what may be the title itself, and what a site only adds to it. */
export interface TitleParts {
  /** Without the years and the names of editions that stand in brackets at its end. */
  whole: string;
  /** Without second titles in brackets too; null where there are none. */
  unbracketed: string | null;
  /** Second titles in brackets at the end: "L'Envol (Scarlet)". */
  seconds: string[];
  /** Year that a site adds to tell namesakes apart: "(2026)". */
  year: number | null;
  /** A bracket says which copy or re-release is shown: "(3D)", "(Rep. 2024)". */
  edition: boolean;
}

/** A bracket with one of these words says which copy is shown, not how the film is called. */
const EDITION_WORDS = new Set(
  (
    'rep reprise re rerelease reissue anniversary anniversaire restored restauree restaure version edition cut ' +
    'imax 3d 4k film movie documentary documentaire court courts metrage metrages short shorts serie vf vo vost vostf'
  ).split(' '),
);

/** "Frontière(s)" has no second title. */
const SHORTEST_SECOND = 1;

/** From the end, bracket by bracket; an open one is one that was cut off: "Le Comte de Monte-Cristo (2018". */
export function titleParts(title: string): TitleParts {
  const seconds: string[] = [];
  let year: number | null = null;
  let edition = false;
  let whole = title;
  let rest = title;
  for (let bracket = lastBracket(rest); bracket !== null; bracket = lastBracket(rest)) {
    const { before, inside, closed } = bracket;
    const words = writtenWords(inside);
    // Half a year is no second title, and no part either: "Vaiana (20".
    const isRemainder = !closed && /^\d{0,4}$/u.test(inside.trim());
    if (!isRemainder && isPart(words)) break;
    const isYear = /^\d{4}$/u.test(inside.trim());
    if (isYear) year ??= Number(inside);
    const isEdition = words.some((word) => EDITION_WORDS.has(word));
    edition ||= isEdition;
    const isSecond = !isYear && !isEdition && !isRemainder && words.join('').length > SHORTEST_SECOND;
    if (isSecond && !ARTICLES.has(words.join(''))) seconds.push(inside);
    if (!isSecond && whole === rest) whole = before;
    rest = before;
  }
  return { whole, unbracketed: rest === whole ? null : rest, seconds, year, edition };
}

/** "(Part. 2)" and "(II)" belong to the title. */
function isPart(words: readonly string[]): boolean {
  const last = titleWords(`x ${words.join(' ')}`).slice(1);
  const hasNumber = last.some((word) => isNumber(word) && word.length < 4);
  return hasNumber && last.every((word) => isNumber(word) || PART_WORDS.has(word));
}

interface Bracket {
  before: string;
  inside: string;
  closed: boolean;
}

/** The bracket with which a title ends, unless nothing stands before it. */
function lastBracket(title: string): Bracket | null {
  const closed = title.endsWith(')');
  const open = closed ? opening(title) : title.lastIndexOf('(');
  if (open <= 0 || (!closed && title.indexOf(')', open) >= 0)) return null;
  const before = title.slice(0, open).trim();
  if (writtenWords(before).length === 0) return null;
  return { before, inside: title.slice(open + 1, closed ? -1 : undefined), closed };
}

function opening(title: string): number {
  let depth = 0;
  for (let index = title.length - 1; index >= 0; index -= 1) {
    if (title[index] === ')') depth += 1;
    if (title[index] === '(') depth -= 1;
    if (depth === 0) return index;
  }
  return -1;
}

const FORMATS = new Set('3d 2d 4k 4dx imax screenx'.split(' '));
/** Phrases that a site adds: which copy it is, or that it is a film. */
const ADDED_PHRASES = [
  'le film',
  'the movie',
  'the film',
  'la version longue',
  'version longue',
  'version restauree',
  'version integrale',
  'extended version',
  'extended cut',
  'director s cut',
  'special edition',
  'edition speciale',
  'film',
  'movie',
].map((phrase) => phrase.split(' '));

/** The words of a title without formats ("3D") and phrases ("le film") that a site adds or leaves out. */
export function withoutAdditions(words: readonly string[]): string[] {
  const kept: string[] = [];
  for (let index = 0; index < words.length;) {
    const phrase = ADDED_PHRASES.find((added) => added.every((word, at) => words[index + at] === word));
    if (phrase !== undefined && index > 0) index += phrase.length;
    else {
      const word = words[index] ?? '';
      if (FORMATS.has(word)) {
        if (kept.at(-1) === 'en' || kept.at(-1) === 'in') kept.pop();
      } else kept.push(word);
      index += 1;
    }
  }
  return kept;
}

/** Studios that put their name before a title. */
const STUDIOS = new Set(
  'marvel,disney,walt disney,disney pixar,pixar,dreamworks,dc,warner,universal,netflix,blumhouse,a24'.split(
    ',',
  ),
);
const NO_NAME = new Set('the a an my our your his her their'.split(' '));
/** An owner's name has no more words than these: "Guillermo del Toro's". */
const MOST_OWNER_WORDS = 4;

/**
 * What follows an owner before a title: "Marvel's", "Tyler Perry's". `sure` when the owner is a studio: "Pete's Dragon"
 * is not called "Dragon", nor "No Man's Land" "Land".
 */
export function withoutOwner(title: string): { title: string; sure: boolean } | null {
  const words = title.split(' ');
  if (NO_NAME.has(words[0]?.toLowerCase() ?? '')) return null;
  for (let count = 1; count <= Math.min(MOST_OWNER_WORDS, words.length - 1); count += 1) {
    const last = words[count - 1] ?? '';
    // A subtitle begins here: "Studio 54 - Director's Cut".
    if (writtenWords(last).length === 0 || last.endsWith(':')) return null;
    const possessive = /['’]s$|s['’]$/u.test(last);
    const owner = words.slice(0, count).join(' ');
    const name = writtenWords(owner.replace(/['’]s?$/u, ''));
    const isStudio = STUDIOS.has(name.join(' '));
    if (!possessive && !isStudio) continue;
    const rest = words.slice(count).join(' ');
    if (writtenWords(rest).length === 0) return null;
    return { title: rest, sure: possessive && isStudio };
  }
  return null;
}

/** A subtitle is set off so; a comma or an exclamation mark sets off less. */
const SEPARATORS = /:| [-/]{1,2} |[–—]|[!?…]{1,3} |, /u;
const MOST_SEGMENTS = 5;

/** Title parts before and after each separator: "A - B : C" begins with "A" and "A - B", ends with "B : C" and "C". */
export function headsAndTails(title: string): { heads: string[]; tails: string[] } {
  const segments = title.split(SEPARATORS).filter((segment) => segment.trim() !== '');
  const cuts = Math.min(segments.length, MOST_SEGMENTS);
  const heads: string[] = [];
  const tails: string[] = [];
  for (let cut = 1; cut < cuts; cut += 1) {
    heads.push(segments.slice(0, cut).join(' '));
    tails.push(segments.slice(cut).join(' '));
  }
  return { heads, tails };
}

/** Letters and digits of words in one, without a leading article. */
export function keyOf(words: readonly string[]): string {
  return withoutArticle(words).join('');
}
