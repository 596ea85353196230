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

/** Folded names in billing order; "(XII)" of homonyms and placeholders are dropped. */
export function canonicalPeople(names: readonly string[]): string[] {
  const people = names
    .map((name) => fold(name.replace(/\([^)]*\)/g, ' ')))
    .filter((name) => !NOBODY.has(name));
  return [...new Set(people)];
}
