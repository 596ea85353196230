import { wordsOf } from './words.ts';

export const ARTICLES = new Set(['le', 'la', 'les', 'l', 'the', 'a', 'an', 'un', 'une']);
/** Words beside which a number is the number of a part. */
export const PART_WORDS = new Set('chapitre partie volume episode tome acte numero'.split(' '));

/** One word for what sites abbreviate or translate, so that "M. & Mme" is "Monsieur et Madame". */
const ONE_WORD = new Map<string, string>([
  ...['and', 'und', 'y'].map((word) => [word, 'et'] as const),
  ...['m', 'mr', 'mister'].map((word) => [word, 'monsieur'] as const),
  ...['mme', 'mrs', 'missus'].map((word) => [word, 'madame'] as const),
  ['mlle', 'mademoiselle'],
  ...['dr', 'doctor'].map((word) => [word, 'docteur'] as const),
  ['pr', 'professeur'],
  ['professor', 'professeur'],
  ['st', 'saint'],
  ['ste', 'sainte'],
  ['vs', 'versus'],
  ...['part', 'pt'].map((word) => [word, 'partie'] as const),
  ['chapter', 'chapitre'],
  ['vol', 'volume'],
  ['ep', 'episode'],
]);
/** "Numéro", but only before a number: "no" alone is a word, "N°6" is not. */
const NUMERO = new Set(['no', 'n', 'nr', 'nro', 'number']);

const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii', 'xiii', 'xiv', 'xv'];
/** "Un" and "one" are articles and pronouns more often than numbers: they count only beside a word such as "part". */
const ONES = new Set(['un', 'one']);
const NUMBER_WORDS = new Map<string, string>([
  ...numbered(
    2,
    'deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize'.split(' '),
  ),
  ...numbered(
    2,
    'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen'.split(' '),
  ),
  ...numbered(17, 'seventeen eighteen nineteen twenty'.split(' ')),
  ['vingt', '20'],
  ['trente', '30'],
  ['thirty', '30'],
  ['quarante', '40'],
  ['forty', '40'],
  ['cinquante', '50'],
  ['fifty', '50'],
  ['soixante', '60'],
  ['sixty', '60'],
  ['cent', '100'],
  ['hundred', '100'],
  ['mille', '1000'],
  ['thousand', '1000'],
]);
const ORDINALS = new Map([
  ...['premier', 'premiere', 'first'].map((word) => [word, '1'] as const),
  ...['deuxieme', 'second', 'seconde'].map((word) => [word, '2'] as const),
  ...['troisieme', 'third'].map((word) => [word, '3'] as const),
  ...['quatrieme', 'fourth'].map((word) => [word, '4'] as const),
  ...['cinquieme', 'fifth'].map((word) => [word, '5'] as const),
]);
/** "6e", "1ère", "3rd", "IIe". */
const ORDINAL = /^(\d{1,4}|[ivx]{1,5})(?:e|er|ere|re|eme|nd|nde|rd|st|th)$/u;

function numbered(first: number, words: readonly string[]): (readonly [string, string])[] {
  return words.map((word, index) => [word, String(first + index)] as const);
}

/** A title's words with its abbreviations written out and its numbers in digits. */
export function titleWords(text: string): string[] {
  return withNumbers(writtenWords(text), NUMBER_WORDS);
}

/** Numbers that may tell parts of a series apart: "Les Trois Mousquetaires" has none. */
export function partNumbers(text: string): string[] {
  return withNumbers(writtenWords(text), new Map()).filter(isNumber);
}

/** A title's words with its abbreviations written out, its numbers as they are. */
export function writtenWords(text: string): string[] {
  const words = wordsOf(text.replace(/[&+](?=[\s\p{L}])/gu, ' et ').replace(/[°º]/gu, ' '));
  return words.map((word, index) => {
    if (NUMERO.has(word)) return /^\d/u.test(words[index + 1] ?? '') ? 'numero' : word;
    return ONE_WORD.get(word) ?? word;
  });
}

/** Whether a word that is cut off may be the beginning of one that is written out: "m" of "mister". */
export function mayBeWrittenOut(half: string): boolean {
  return [...ONE_WORD.keys(), ...NUMERO].some((word) => word.startsWith(half));
}

function withNumbers(words: readonly string[], alone: ReadonlyMap<string, string>): string[] {
  return words.map((word, index) => {
    const besidePart = PART_WORDS.has(words[index - 1] ?? '') || PART_WORDS.has(words[index + 1] ?? '');
    const ordinal = ORDINAL.exec(word)?.[1];
    if (ordinal !== undefined && (besidePart || /^\d/u.test(ordinal))) return romanNumber(ordinal) ?? ordinal;
    if (besidePart) {
      if (ONES.has(word)) return '1';
      return ORDINALS.get(word) ?? NUMBER_WORDS.get(word) ?? romanNumber(word) ?? plain(word);
    }
    // Alone, "I", "V" and "X" are words as often as numbers: "V pour Vendetta", but "Rocky V".
    const isLetter = word.length === 1;
    if (isLetter && (word === 'i' || index === 0 || index < words.length - 1)) return plain(word);
    return romanNumber(word) ?? alone.get(word) ?? plain(word);
  });
}

/** "07" is "7". */
function plain(word: string): string {
  return /^0+\d+$/u.test(word) ? word.replace(/^0+/u, '') : word;
}

function romanNumber(word: string): string | null {
  const index = ROMAN.indexOf(word);
  return index < 0 ? null : String(index + 1);
}

export function isNumber(word: string): boolean {
  return /^\d+$/u.test(word);
}

export function withoutArticle(words: readonly string[]): readonly string[] {
  return words.length > 1 && ARTICLES.has(words[0] ?? '') ? words.slice(1) : words;
}
