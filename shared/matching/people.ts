import { unaccented } from '../sources/text.ts';

/** Words of a name; "(II)" tells namesakes apart on one site only. */
function wordsOfName(name: string): string[] {
  return unaccented(name.replace(/\([^)]*\)/gu, ''))
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** "J.J. Abrams" and "Jeffrey Jacob Abrams", "Park Chan-wook" and "Chan-wook Park", "Yûta Shimotsu" and "Yuta Shimotsu". */
export function samePerson(a: string, b: string): boolean {
  const left = wordsOfName(a);
  const right = wordsOfName(b);
  if (left.length === 0 || right.length === 0) return false;
  if (left.toSorted().join(' ') === right.toSorted().join(' ')) return true;
  if (left.join('') === right.join('')) return true;
  return (
    left.length > 1 &&
    right.length > 1 &&
    left.at(-1) === right.at(-1) &&
    left[0]?.charAt(0) === right[0]?.charAt(0)
  );
}

/** Names that a site fills in where it knows none. */
const NOBODY = /^(?:no information|inconnue?|n\/?a|-)?$/iu;

export function knownPeople(names: readonly string[]): string[] {
  return names.filter((name) => !NOBODY.test(name.trim()));
}

/** `unknown` when either list is empty. */
export function comparePeople(
  a: readonly string[],
  b: readonly string[],
): 'shared' | 'different' | 'unknown' {
  const left = knownPeople(a);
  const right = knownPeople(b);
  if (left.length === 0 || right.length === 0) return 'unknown';
  return left.some((name) => right.some((other) => samePerson(name, other))) ? 'shared' : 'different';
}
