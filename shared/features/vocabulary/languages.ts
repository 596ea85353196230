import { fold } from '../text.ts';
import type { CountryGroup } from './countries.ts';

/** Original language as far as French admissions depend on it. */
export type Language = 'french' | 'english' | 'other' | 'unknown';

const FRENCH = new Set(['francais', 'france', 'french']);
const ENGLISH = new Set([
  'anglais',
  'english',
  'etats unis',
  'grande bretagne',
  'u s a',
  'australie',
  'irlande',
]);

/**
 * The original language: the first one listed; without a list the one that the main country makes likely
 * (the field is filled for 72 % of the films, and its absence must not tell anything).
 */
export function originalLanguage(names: readonly string[], group: CountryGroup): Language {
  const folded = names.map(fold);
  const first = folded[0];
  if (first === undefined) {
    if (group === 'fr') return 'french';
    if (group === 'us' || group === 'gb') return 'english';
    return group === 'unknown' ? 'unknown' : 'other';
  }
  if (group === 'fr' && folded.some((name) => FRENCH.has(name))) return 'french';
  if (FRENCH.has(first)) return 'french';
  return ENGLISH.has(first) ? 'english' : 'other';
}
