import { fold } from '../text.ts';
import { ownEntry } from './own-entry.ts';

/** ISO 3166 codes of the producing countries that matter to a forecast; others keep their folded name. */
const CODES: Record<string, string> = {
  france: 'fr',
  'u s a': 'us',
  usa: 'us',
  'etats unis': 'us',
  'grande bretagne': 'gb',
  'royaume uni': 'gb',
  allemagne: 'de',
  'allemagne de l ouest': 'de',
  belgique: 'be',
  italie: 'it',
  espagne: 'es',
  canada: 'ca',
  'quebec canada': 'ca',
  japon: 'jp',
  suisse: 'ch',
  inde: 'in',
  chine: 'cn',
  'hong kong': 'hk',
  taiwan: 'tw',
  'coree du sud': 'kr',
  coree: 'kr',
  argentine: 'ar',
  danemark: 'dk',
  australie: 'au',
  'nouvelle zelande': 'nz',
  suede: 'se',
  norvege: 'no',
  finlande: 'fi',
  islande: 'is',
  irlande: 'ie',
  israel: 'il',
  bresil: 'br',
  mexique: 'mx',
  russie: 'ru',
  urss: 'ru',
  portugal: 'pt',
  pologne: 'pl',
  'pays bas': 'nl',
  autriche: 'at',
  luxembourg: 'lu',
  iran: 'ir',
  roumanie: 'ro',
  'republique tcheque': 'cz',
  'rep tcheque': 'cz',
  tchecoslovaquie: 'cz',
  thailande: 'th',
  tchequie: 'cz',
  // English names, for databases that know no French ones.
  'united states of america': 'us',
  'united states': 'us',
  'united kingdom': 'gb',
  'great britain': 'gb',
  germany: 'de',
  'west germany': 'de',
  belgium: 'be',
  italy: 'it',
  spain: 'es',
  japan: 'jp',
  switzerland: 'ch',
  india: 'in',
  china: 'cn',
  'south korea': 'kr',
  argentina: 'ar',
  denmark: 'dk',
  australia: 'au',
  'new zealand': 'nz',
  sweden: 'se',
  norway: 'no',
  finland: 'fi',
  iceland: 'is',
  ireland: 'ie',
  brazil: 'br',
  mexico: 'mx',
  russia: 'ru',
  'soviet union': 'ru',
  poland: 'pl',
  netherlands: 'nl',
  austria: 'at',
  romania: 'ro',
  'czech republic': 'cz',
  czechia: 'cz',
  czechoslovakia: 'cz',
  thailand: 'th',
};

/** Names of several words that one of the sites splits into words ("Corée", "du", "Sud"). */
const SPLIT_NAMES = [
  'coree du sud',
  'republique tcheque',
  'emirats arabes unis',
  'afrique du sud',
  'burkina faso',
  'costa rica',
  'arabie saoudite',
  'republique dominicaine',
  'sri lanka',
];

const SPLIT = SPLIT_NAMES.map((name) => ({ name, split: `|${name.replaceAll(' ', '|')}|` }));

/** Canonical countries, the first being the main producer. */
export function canonicalCountries(names: readonly string[]): string[] {
  let joined = `|${names.map(fold).join('|')}|`;
  if (names.length > 1) for (const { name, split } of SPLIT) joined = joined.replace(split, `|${name}|`);
  const found = joined.split('|').filter((name) => name !== '');
  return [...new Set(found.map((name) => ownEntry(CODES, name) ?? name))];
}

export type CountryGroup = 'fr' | 'us' | 'gb' | 'europe' | 'japan' | 'asia' | 'other' | 'unknown';

const GROUPS: Record<string, CountryGroup> = {
  fr: 'fr',
  us: 'us',
  gb: 'gb',
  ie: 'gb',
  ca: 'us',
  au: 'gb',
  nz: 'gb',
  jp: 'japan',
  kr: 'asia',
  cn: 'asia',
  hk: 'asia',
  tw: 'asia',
  in: 'asia',
  th: 'asia',
};
const EUROPE = new Set('de be it es ch dk se no fi is pt pl nl at lu ro cz ru'.split(' '));

/** Market group of a film: American if the United States take part in it, otherwise by its first country. */
export function countryGroup(countries: readonly string[]): CountryGroup {
  const [first] = countries;
  if (first === undefined) return 'unknown';
  if (first !== 'fr' && countries.includes('us')) return 'us';
  return ownEntry(GROUPS, first) ?? (EUROPE.has(first) ? 'europe' : 'other');
}
