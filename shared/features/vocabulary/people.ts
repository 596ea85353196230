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
    .map((name) => fold(name.slice(0, LONGEST).replace(/\([^)]{0,200}\)/g, ' ')))
    .filter((name) => !NOBODY.has(name));
  return [...new Set(people)];
}
