/** Sets of words of a small vocabulary as bits, the first word's the lowest. */

export function bitsOf<T>(vocabulary: readonly T[], words: Iterable<T>): number {
  let bits = 0;
  for (const word of words) bits |= 1 << vocabulary.indexOf(word);
  return bits >>> 0;
}

/** In the order of the vocabulary. */
export function wordsOf<T>(vocabulary: readonly T[], bits: number): T[] {
  return vocabulary.filter((_, i) => (bits & (1 << i)) !== 0);
}
