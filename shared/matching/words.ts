import { spelledOut, unaccented } from '../domain/unaccented.ts';

/** Lower-case words of letters and digits without accents; letters of any script stay. */
export function wordsOf(text: string): string[] {
  return unaccented(spelledOut(plainSigns(text)))
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** "Alien³" is "Alien 3", full-width letters are letters, and a trademark sign is no word. */
function plainSigns(text: string): string {
  return text
    .replace(/[™®©]/gu, '')
    .replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉]/gu, ' $&')
    .normalize('NFKC');
}

/** What a site writes where it knows nothing. */
const NOTHING = new Set([
  '',
  'no information',
  'non communique',
  'non renseigne',
  'n a',
  'nc',
  'n c',
  'tba',
  'tbd',
]);

/** True for a text that says that nothing is known: "no information", "N/A", "-". */
export function saysNothing(text: string): boolean {
  return NOTHING.has(wordsOf(text).join(' '));
}

/**
 * Whether at most `most` letters differ: replaced, left out, added, or two neighbours exchanged. Gives up early, so that
 * it costs little where the texts are not alike.
 */
export function differsByAtMost(most: number, a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > most) return false;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = at(last, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let least = Math.min(replaced, at(last, j) + 1, at(row, j - 1) + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        least = Math.min(least, at(before, j - 2) + 1);
      }
      row.push(least);
    }
    if (Math.min(...row) > most) return false;
    before = last;
    last = row;
  }
  return at(last, b.length) <= most;
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY;
}

/** Dice coefficient of the pairs of neighbouring letters, 0 to 1. */
export function bigramSimilarity(a: string, b: string): number {
  const pairs = new Map<string, number>();
  for (let i = 0; i + 1 < a.length; i += 1) {
    const pair = a.slice(i, i + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  let shared = 0;
  for (let i = 0; i + 1 < b.length; i += 1) {
    const pair = b.slice(i, i + 2);
    const left = pairs.get(pair) ?? 0;
    if (left > 0) {
      shared += 1;
      pairs.set(pair, left - 1);
    }
  }
  return (2 * shared) / Math.max(a.length + b.length - 2, 1);
}
