import { fold } from '../text.ts';
import { ownEntry } from './own-entry.ts';

/** Folded spellings (after the common words are removed) → one name; successors keep their predecessor's record. */
const SAME: Record<string, string> = {
  'warner bros': 'warner',
  'walt disney': 'disney',
  'walt disney pictures': 'disney',
  gbvi: 'disney',
  'gaumont buena vista': 'disney',
  'buena vista': 'disney',
  'buena vista pictures': 'disney',
  'twentieth century fox': 'fox',
  '20th century fox': 'fox',
  '20th century studios': 'fox',
  ufd: 'fox',
  'universal pictures': 'universal',
  'united pictures': 'uip',
  'sony pictures releasing': 'sony',
  'sony pictures home entertainment': 'sony',
  'sony pictures': 'sony',
  'columbia tristar': 'sony',
  'columbia tri star': 'sony',
  columbia: 'sony',
  'gaumont columbia tristar': 'sony',
  'paramount pictures': 'paramount',
  'metropolitan filmexport': 'metropolitan',
  'studio canal': 'studiocanal',
  amlf: 'pathe',
  'agence mediterraneenne de location de': 'pathe',
  ugcph: 'ugc',
  'ugc ph': 'ugc',
  'arp selection': 'arp',
  gebeka: 'gebeka',
  'sophie dulac': 'dulac',
  'cinema public': 'cinema public',
  jour2fete: 'jour2fete',
  'pan europeenne edition': 'pan europeenne',
  'wild bunch germany': 'wild bunch',
  'tf1 international': 'tfm',
  'europa corp': 'europacorp',
  'opening dist': 'opening',
  'film distribution': 'film distribution',
};

const COMMON_WORDS =
  /\b(distribution|distributions|distributeur|diffusion|films?|france|international|the|company|entertainment|sarl|sa)\b/g;

/** What the sites' tables put by mistake into the distributor's column: prizes, and results of the film itself. */
const NOT_A_COMPANY = /^#|\b(prix|nominations?|entrees?)\b|^\d[\d ]*$/;

/** No field is longer. */
const LONGEST = 500;

/**
 * Canonical companies of a distributor field: co-distributors are separated by a slash. Empty when the field
 * holds something else; a field such as "747 entrées" is a result and must never reach a feature.
 */
export function canonicalDistributors(whole: string | null): string[] {
  const field = whole?.slice(0, LONGEST) ?? null;
  if (field === null || NOT_A_COMPANY.test(fold(field)) || field.trim().startsWith('#')) return [];
  const names = field
    .replace(/\([^)]{0,500}\)/g, ' ')
    .split('/')
    .map((part) => {
      const folded = fold(part);
      const short = folded.replace(COMMON_WORDS, ' ').replace(/\s+/g, ' ').trim();
      const name = short === '' ? folded : short;
      return ownEntry(SAME, name) ?? name;
    })
    .filter((name) => name !== '');
  return [...new Set(names)];
}
