/** Numbers in digits, whichever way they are written: `douze`, `twelve`, `XII`, `12th`. Pure. */

const NUMBERS = new Map<string, number>([
  ...counted(1, 'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen'),
  ...counted(16, 'sixteen seventeen eighteen nineteen'),
  ...counted(2, 'deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize'),
  ...counted(20, 'twenty thirty forty fifty sixty seventy eighty ninety', 10),
  ...counted(20, 'vingt trente quarante cinquante soixante septante quatrevingt nonante', 10),
  ...counted(1, 'first second third fourth fifth sixth seventh eighth ninth tenth'),
  ...counted(1, 'premier deuxieme troisieme quatrieme cinquieme sixieme septieme huitieme neuvieme dixieme'),
  ...counted(1, 'premiere seconde'),
  ...['vingts', 'huitante'].map((word, index) => [word, 20 + 60 * index] as const),
  ...['cent', 'cents', 'hundred'].map((word) => [word, 100] as const),
  ...['mille', 'thousand'].map((word) => [word, 1000] as const),
]);

/** Articles as long as no greater number is before them: `cent un`, `mille et une`. */
const ONES = new Set(['un', 'une']);
const CONJUNCTIONS = new Set(['et', 'and']);
const ROMAN = /^(x{0,3})(ix|iv|v?i{0,3})$/u;
const ORDINAL = /^(\d{1,4}|[ivx]{1,6})(?:er|ere|re|e|eme|ieme|st|nd|nde|rd|th)$/u;
/** Words that are written as a Roman ordinal would be: `vie` is life, and no sixth. */
const NO_ORDINALS = new Set('vie ire vire vier ist ind'.split(' '));
const THOUSANDS = /^(\d{1,4})k$/u;

function counted(first: number, words: string, step = 1): (readonly [string, number])[] {
  return words.split(' ').map((word, index) => [word, first + step * index] as const);
}

/**
 * Words with their numbers in digits, those that make one number together: `quatre`, `vingt`, `dix` → `90`.
 *
 * @param words as `wordsOf` gives them.
 */
export function withDigits(words: readonly string[]): string[] {
  const written: string[] = [];
  for (let at = 0; at < words.length;) {
    const { value, next } = numberAt(words, at);
    const word = words[at] ?? '';
    written.push(value === null ? inDigits(word) : String(value));
    at = value === null ? at + 1 : next;
  }
  return written;
}

/** The greatest number that begins at a word, and where the words go on. */
function numberAt(words: readonly string[], first: number): { value: number | null; next: number } {
  let value = NUMBERS.get(words[first] ?? '') ?? null;
  let next = first + 1;
  while (value !== null) {
    const joined = CONJUNCTIONS.has(words[next] ?? '') ? next + 1 : next;
    const word = words[joined] ?? '';
    const sum = together(value, NUMBERS.get(word) ?? (ONES.has(word) ? 1 : null), joined > next);
    if (sum === null) break;
    value = sum;
    next = joined + 1;
  }
  return { value, next };
}

/**
 * What two numbers make that follow each other, null where they are two: `vingt` and `huit` 28, `two` and `hundred` 200.
 *
 * @param byAnd whether "and" is between them, which stands after tens before 1 and 11, and after hundreds.
 */
function together(before: number, after: number | null, byAnd: boolean): number | null {
  if (after === null) return null;
  const tens = before % 100;
  if (byAnd && !(tens === 0 || (tens >= 20 && (after === 1 || after === 11)))) return null;
  if (after === 1000) return before < 1000 && !byAnd ? before * 1000 : null;
  const below = before % 1000;
  if (after === 100 && below > 0) return below < 20 && !byAnd ? before + below * 99 : null;
  if (tens === 4 && after === 20) return before + 76;
  if (before >= 100 && tens === 0) return before + after;
  if (tens >= 20 && tens % 10 === 0 && after < 10) return before + after;
  if (tens === 10 && after >= 7 && after < 10) return before + after;
  return (tens === 60 || tens === 80) && after < 20 ? before + after : null;
}

/** `iv` → `4`, `2nd` → `2`, `50k` → `50000`, `007` → `7`. */
function inDigits(word: string): string {
  const thousands = THOUSANDS.exec(word)?.[1];
  if (thousands !== undefined) return `${thousands}000`;
  const plain = (NO_ORDINALS.has(word) ? null : ORDINAL.exec(word)?.[1]) ?? word;
  if (/^\d+$/u.test(plain)) return plain.replace(/^0+(?=\d{1,3}$)/u, '');
  return romanNumber(plain) ?? word;
}

/** Up to 39, in which letters of no word but "mix" and "dix" occur. */
function romanNumber(word: string): string | null {
  const [, tens = '', ones = ''] = ROMAN.exec(word) ?? [];
  if (word === '' || tens + ones === '') return null;
  const unit = { ix: 9, iv: 4 }[ones] ?? ones.length + (ones.startsWith('v') ? 4 : 0);
  return String(10 * tens.length + unit);
}
