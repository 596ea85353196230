/** Letters that have no accent to lose, as they are written without them. */
const SPELLED_OUT: readonly (readonly [string, string])[] = [
  ['œ', 'oe'],
  ['æ', 'ae'],
  ['ß', 'ss'],
  ['ø', 'o'],
  ['ł', 'l'],
  ['đ', 'd'],
  ['ı', 'i'],
];

/** Lower case without accents: `Août` → `aout`; letters of any script stay. */
export function unaccented(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Lower case, letters that no keyboard has written as others do: `Cœur` → `coeur`; accents stay. */
export function spelledOut(text: string): string {
  return SPELLED_OUT.reduce(
    (spelled, [letter, letters]) => spelled.replaceAll(letter, letters),
    text.toLowerCase(),
  );
}
