import { fold } from '../text.ts';
import { ownEntry } from './own-entry.ts';

/** What a title tells about the family of films that it belongs to. */
export interface TitleParts {
  /** Folded title without year, re-release note and instalment number. */
  stem: string;
  /** Folded beginnings up to each ":", " - ", "!" or instalment number, without leading article and numbers. */
  heads: string[];
  /** Shorter beginnings, word by word: a predecessor may have borne one of them as its whole title. */
  prefixes: string[];
  /** 2 for "… 2", "… II", "chapitre 2"; null when the title names no instalment. */
  instalment: number | null;
  /** Words that can name a universe ("minions", "asterix"), without common words. */
  tokens: string[];
}

const ROMAN: Record<string, number> = {
  ii: 2,
  iii: 3,
  iv: 4,
  v: 5,
  vi: 6,
  vii: 7,
  viii: 8,
  ix: 9,
  x: 10,
  xi: 11,
  xii: 12,
};

const STOP_WORDS = new Set(
  (
    'le la les l un une des de du d et en au aux a dans sur pour par avec sans ce cette ces son sa ses mon ma mes ton ta ' +
    'tes leur leurs qui que quoi ne pas plus est sont the of and to in on for with from an at is are my your our his her ' +
    'its il elle on nous vous je tu se si ou y film chapitre partie part chapter volume vol episode saison histoire vie ' +
    'amour homme femme jour jours nuit monde petit petite grand grande retour dernier derniere nouveau nouvelle aventures ' +
    'aventure love life man day night world last new story movie rep reedition version 3d il etait fois'
  ).split(' '),
);

/** Years after which a film that bears its year in the title is no new film. */
const OLD = 4;
const RE_RELEASE =
  /\((?:rep\b|rep\.|repr|r[ée][ée]d|ressortie)|version (?:longue|restaur[ée]e|int[ée]grale)|director['’]?s cut|special edition|[ée]dition sp[ée]ciale|\bredux\b/i;

/** No title is longer. */
const LONGEST = 500;

/** True for "(Rep. 2022)", "Version longue", "(1946)" in a later year and the like. */
export function namesReRelease(whole: string, releaseYear: number): boolean {
  const title = whole.slice(0, LONGEST);
  const named = /\(((?:19|20)\d\d)\)/.exec(title)?.[1];
  return RE_RELEASE.test(title) || (named !== undefined && releaseYear - Number(named) >= OLD);
}

const ARTICLES = new Set([
  'le',
  'la',
  'les',
  'l',
  'un',
  'une',
  'the',
  'a',
  'an',
  'el',
  'il',
  'der',
  'die',
  'das',
]);
const LONGEST_PREFIX = 5;

/** Words that announce an instalment and belong to no name. */
const PART_WORDS = new Set(['chapitre', 'partie', 'part', 'chapter', 'volume', 'vol', 'episode', 'tome']);

export function titleParts(title: string): TitleParts {
  const bare = title
    .slice(0, LONGEST)
    .replace(/\((?:rep|r[ée]|19|20|in |version|film|3)[^)]{0,500}\)/gi, ' ');
  const parts = bare.split(/\s*[:–—]\s*|\s+-\s+|\s*\/\s*|[!?]\s+/).filter((part) => part.trim() !== '');
  const words = fold(bare).split(' ');
  const at = words.findIndex((_, index) => isInstalment(words, index));
  const instalment = at < 0 ? null : numberOf(words[at] ?? '');
  const stem = withoutParts(words.filter((_, index) => index !== at));
  // All parts together are the title again: what lies between them folds to spaces.
  const beginnings = parts.map((_, index) => {
    const isWhole = index === parts.length - 1;
    return withoutParts(
      withoutNumbers(isWhole ? words : fold(parts.slice(0, index + 1).join(' ')).split(' ')),
    );
  });
  const byNumber = at < 0 ? [] : [withoutParts(words.slice(0, at))];
  const heads = [...beginnings, ...byNumber, stem]
    .map((head) => withoutArticle(head).join(' '))
    .filter((head) => head !== '');
  const name = withoutArticle(stem);
  const prefixes = name.slice(0, LONGEST_PREFIX).flatMap((word, index) => {
    const telling = index > 0 || (word.length > 3 && !STOP_WORDS.has(word));
    return telling && index < name.length - 1 ? [name.slice(0, index + 1).join(' ')] : [];
  });
  const telling = stem.filter((word) => word.length > 2 && !STOP_WORDS.has(word) && !/^\d+$/.test(word));
  return {
    stem: stem.join(' '),
    heads: [...new Set(heads)],
    prefixes,
    instalment,
    tokens: [...new Set(telling)],
  };
}

/** Whether a word numbers the film in a series: "2" anywhere but at the start, "x" only where nothing follows. */
function isInstalment(words: readonly string[], index: number): boolean {
  const word = words[index] ?? '';
  if (index === 0 || numberOf(word) === null) return false;
  const announced = PART_WORDS.has(words[index - 1] ?? '');
  return announced || index === words.length - 1 || (word !== 'v' && word !== 'x');
}

function numberOf(word: string): number | null {
  return /^[2-9]$|^1[0-9]$/.test(word) ? Number(word) : (ownEntry(ROMAN, word) ?? null);
}

/** "Les Minions" and "Minions 2" are one family. */
function withoutArticle(words: readonly string[]): readonly string[] {
  return words.length > 1 && ARTICLES.has(words[0] ?? '') ? words.slice(1) : words;
}

function withoutNumbers(words: readonly string[]): string[] {
  return words.filter(
    (word, index) => index === 0 || !(/^\d{1,2}$/.test(word) || Object.hasOwn(ROMAN, word)),
  );
}

function withoutParts(words: readonly string[]): string[] {
  return words.filter((word) => !PART_WORDS.has(word));
}
