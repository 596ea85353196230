/** How well a query fits a title, 0 to 1. Pure. */
import type { Letters } from './codes.ts';
import { distances, SLIP } from './edit-distance.ts';

/** A word of another place counts where at least so much of it is right. */
const SAME_WORD = 0.7;

/** As the whole title, as its beginning, or as words of it in any order: whichever fits best. */
export function likeness(query: Letters, title: Letters): number {
  if (query.length === 0 || title.length === 0) return 0;
  const whole = asWhole(query, title);
  return whole === 1 || query.words < 2 ? whole : Math.max(whole, asWords(query, title));
}

/** As the whole title or its beginning. What is complete words is a main title more often than what is half a word. */
function asWhole(query: Letters, title: Letters): number {
  const far = distances(query.letters, 0, query.length, title.letters, 0, title.length);
  const whole = 1 - (far[title.length] ?? 0) / (SLIP * Math.max(query.length, title.length));
  let begun = 0;
  for (let end = 1; end < title.length; end += 1) {
    const right = 1 - (1.5 * (far[end] ?? 0)) / (SLIP * query.length);
    begun = Math.max(begun, right * (title.endsWord[end] === 1 ? 0.9 : 0.85));
  }
  return Math.max(whole, begun + 0.05 * Math.min(1, query.length / title.length) * begun);
}

/** Each word of the query is looked for among those of the title that are left. */
function asWords(query: Letters, title: Letters): number {
  let right = 0;
  let covered = 0;
  let taken = 0;
  for (let word = 0; word < query.words; word += 1) {
    const { index, likeness } = likestWord(query, word, title, taken);
    const length = lengthOf(query, word);
    if (index < 0 || likeness < SAME_WORD) continue;
    taken |= 1 << index;
    right += likeness * length;
    covered += lengthOf(title, index);
  }
  return (right / query.length) * (0.8 + 0.17 * (covered / title.length));
}

function likestWord(
  query: Letters,
  word: number,
  title: Letters,
  taken: number,
): { index: number; likeness: number } {
  const [from, length] = [query.begins[word] ?? 0, lengthOf(query, word)];
  let found = { index: -1, likeness: 0 };
  // More words than an integer has bits are no title.
  for (let index = 0; index < Math.min(title.words, 31); index += 1) {
    const [begin, other] = [title.begins[index] ?? 0, lengthOf(title, index)];
    if ((taken & (1 << index)) !== 0 || Math.abs(length - other) > 2) continue;
    const far = distances(query.letters, from, from + length, title.letters, begin, begin + other);
    const likeness = 1 - (far[other] ?? 0) / (SLIP * Math.max(length, other));
    if (likeness > found.likeness) found = { index, likeness };
  }
  return found;
}

function lengthOf(letters: Letters, word: number): number {
  return (letters.begins[word + 1] ?? 0) - (letters.begins[word] ?? 0);
}
