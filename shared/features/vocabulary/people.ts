import { fold } from '../text.ts';

const NOBODY = new Set([
  '',
  'no information',
  'inconnu',
  'acteurs inconnus',
  'divers',
  'anonyme',
  'collectif',
]);

/** No name is longer, and no list of people that tells of a film. */
const LONGEST = 200;
const MOST_PEOPLE = 100;

/** Folded names in billing order; "(XII)" of homonyms and placeholders are dropped. */
export function canonicalPeople(names: readonly string[]): string[] {
  const people = names
    .slice(0, MOST_PEOPLE)
    .map(canonicalPerson)
    .filter((name) => name !== null);
  return [...new Set(people)];
}

/** One of them; null for a placeholder. */
export function canonicalPerson(name: string): string | null {
  const clipped = name.slice(0, LONGEST);
  const folded = fold(clipped.includes('(') ? clipped.replace(/\([^)]{0,200}\)/g, ' ') : clipped);
  return NOBODY.has(folded) ? null : folded;
}
