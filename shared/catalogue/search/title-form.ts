/** A title, or what somebody types of it, in the two ways in which both are compared. Pure. */
import { withDigits } from './numerals.ts';
import { wordsOf } from './words.ts';

/** Words in lower case without accents. */
export interface TitleForm {
  /** All words, as they are written. */
  written: readonly string[];
  /** Without articles and "and", with numbers in digits, titles of people cut short. */
  core: readonly string[];
}

/** Left out or put last as people like. "Die" and "das", "il" and "lo" are left alone: they are words elsewhere. */
const ARTICLES = 'le la les l un une the a an el los las una der'.split(' ');
const LEFT_OUT = new Set([...ARTICLES, 'et', 'and', 'und', 'y']);
/** Before a number they say no more than the number does: "Part II". */
const PARTS = new Set('part partie chapter chapitre episode volume vol numero number no pt'.split(' '));
const CUT_SHORT = new Map([
  ...['mister', 'monsieur'].map((word) => [word, 'mr'] as const),
  ...['doctor', 'docteur'].map((word) => [word, 'dr'] as const),
  ...['saint', 'sainte'].map((word) => [word, 'st'] as const),
  ['versus', 'vs'],
]);

export function formOf(text: string): TitleForm {
  const written = wordsOf(text);
  return { written, core: coreOf(written) };
}

function coreOf(written: readonly string[]): readonly string[] {
  const words = withDigits(written);
  const core: string[] = [];
  words.forEach((word, index) => {
    const isPart = PARTS.has(word) && /^\d/u.test(words[index + 1] ?? '');
    if (!isPart && !LEFT_OUT.has(word)) core.push(CUT_SHORT.get(word) ?? word);
  });
  // "The The", "ET": nothing but what others leave out.
  return core.length > 0 ? core : words;
}

/** Between a title and what it adds: a colon, a dash between blanks, brackets. */
const BREAK = /\s*[:()/\u2013\u2014]\s*|\s+-\s+/u;

/** Main title and subtitles of a title that has some, as they are written. */
export function partsOf(title: string): string[] {
  const parts = title.split(BREAK).filter((part) => part !== '');
  return parts.length > 1 ? parts : [];
}
