import { fold } from '../text.ts';

/** What a title tells about the family of films that it belongs to. */
export interface TitleParts {
  /** Folded title without year, re-release note and instalment number. */
  stem: string;
  /** Folded part before ":", " - " or the instalment number; the whole stem if there is none. */
  head: string;
  /** 2 for "… 2", "… II", "chapitre 2"; null when the title names no instalment. */
  instalment: number | null;
  /** Words that can name a universe ("minions", "asterix"), without common words. */
  tokens: string[];
}

const ROMAN: Record<string, number> = { ii: 2, iii: 3, iv: 4, v: 5, vi: 6, vii: 7, viii: 8, ix: 9, x: 10, xi: 11, xii: 12 };

const STOP_WORDS = new Set(
  (
    'le la les l un une des de du d et en au aux a dans sur pour par avec sans ce cette ces son sa ses mon ma mes ton ta ' +
    'tes leur leurs qui que quoi ne pas plus est sont the of and to in on for with from an at is are my your our his her ' +
    'its il elle on nous vous je tu se si ou y film chapitre partie part chapter volume vol episode saison histoire vie ' +
    'amour homme femme jour jours nuit monde petit petite grand grande retour dernier derniere nouveau nouvelle aventures ' +
    'aventure love life man day night world last new story movie rep reedition version 3d il etait fois'
  ).split(' '),
);

/** True for "(Rep. 2022)", "(reprise)" and the like. */
export function namesReRelease(title: string): boolean {
  return /\((?:rep\b|rep\.|repr|r[ée][ée]d|ressortie)/i.test(title);
}

export function titleParts(title: string): TitleParts {
  const bare = title.replace(/\((?:rep|r[ée]|19|20|in |version|film|3)[^)]*\)/gi, ' ');
  const [beforeSign = bare] = bare.split(/\s*[:–—]\s+|:|\s+-\s+|\s*\/\s*/).filter((part) => part.trim() !== '');
  const words = fold(bare).split(' ');
  let instalment: number | null = null;
  const kept: string[] = [];
  let headWords: string[] | null = null;
  words.forEach((word, index) => {
    const arabic = /^[2-9]$|^1[0-9]$/.test(word) ? Number(word) : null;
    const number = index === 0 ? null : (arabic ?? ROMAN[word] ?? null);
    const isLast = index === words.length - 1;
    const marked = /^(chapitre|partie|part|chapter|volume|vol|episode|tome)$/.test(words[index - 1] ?? '');
    const roman = ROMAN[word] !== undefined;
    const lone = word === 'v' || word === 'x';
    if (number !== null && instalment === null && (marked || isLast || (!lone && (roman || arabic !== null)))) {
      instalment = number;
      headWords ??= kept.filter((w) => !/^(chapitre|partie|part|chapter|volume|vol|episode|tome)$/.test(w));
    } else kept.push(word);
  });
  const stem = kept.filter((w) => !/^(chapitre|partie|part|chapter|volume|vol|episode|tome)$/.test(w)).join(' ');
  const signHead = fold(beforeSign)
    .split(' ')
    .filter((w, i) => !(i > 0 && (/^\d{1,2}$/.test(w) || ROMAN[w] !== undefined)))
    .filter((w) => !/^(chapitre|partie|part|chapter|volume|vol|episode|tome)$/.test(w))
    .join(' ');
  const numberHead = headWords === null ? '' : (headWords as string[]).join(' ');
  const head = numberHead !== '' && numberHead.length < signHead.length ? numberHead : signHead === '' ? stem : signHead;
  const tokens = [...new Set(stem.split(' ').filter((word) => word.length > 2 && !STOP_WORDS.has(word) && !/^\d+$/.test(word)))];
  return { stem, head, instalment, tokens };
}
