import { differsByAtMost, saysNothing, wordsOf } from './words.ts';

/** A person's name in the form in which names are compared. */
export interface PersonKey {
  /** Words of the name in the site's order. */
  words: readonly string[];
  /** The same letters whatever the order of the words. */
  sorted: string;
  joined: string;
  /** A surname that stands for a whole person: "- Russo (brothers)", ". Nakache & Toledano". */
  surnameOnly: boolean;
}

/** How two lists of people agree. */
export interface PeopleAgreement {
  /**
   * `close`: spelt differently, or with the same surname and initial; `family`: only the surname is the same;
   * `unknown`: either list is empty.
   */
  verdict: 'shared' | 'close' | 'family' | 'different' | 'unknown';
  /** People of the shorter list that are on the other one. */
  count: number;
}

const FAMILY = new Set('brothers bros freres soeurs sisters siblings fratelli hermanos'.split(' '));
const ARTICLES = new Set(['the', 'les', 'i', 'los']);
const AND = new Set(['et', 'and', 'y', 'und']);
/** Names that a site fills in where it knows none. */
const NOBODY = new Set(
  'inconnu;inconnue;unknown;anonyme;realisateur inconnu;various;divers;collectif;aucun'.split(';'),
);

/** No name is longer, and no list of people that tells of a film. */
const LONGEST = 200;
const MOST_PEOPLE = 100;

/** The people of a site's list; a duo written as one name is two, a name that says that nobody is known is none. */
export function peopleKeys(names: readonly string[]): PersonKey[] {
  return names.slice(0, MOST_PEOPLE).flatMap((whole) => {
    const name = whole.slice(0, LONGEST);
    const written = wordsOf(name);
    if (saysNothing(name) || NOBODY.has(written.join(' '))) return [];
    const family = written.some((word) => FAMILY.has(word)) && written.length > 1;
    return family ? familyOf(written) : personsOf(name);
  });
}

/** "Wachowski (brothers)", "Les frères Dardenne", "The Coen Brothers". */
function familyOf(written: readonly string[]): PersonKey[] {
  const words = written.filter(
    (word, index) => !FAMILY.has(word) && !AND.has(word) && !(index === 0 && ARTICLES.has(word)),
  );
  const surname = words.at(-1);
  return surname === undefined ? [] : [personKey([surname], true)];
}

/** "Steve McQueen (II)" is one person, ". Nakache & Toledano" two, "Ethan & Joel Coen" two of one surname. */
function personsOf(name: string): PersonKey[] {
  const parts = namesIn(name);
  const [only] = parts;
  if (only === undefined) return [];
  if (parts.length === 1) return [personKey(only, false)];
  const surname = parts.at(-1)?.at(-1) ?? '';
  return parts.flatMap((words) => {
    const [word] = words;
    if (words.length > 1 || word === undefined) return [personKey(words, false)];
    return word === surname
      ? [personKey(words, true)]
      : [personKey(words, true), personKey([word, surname], false)];
  });
}

/** Words of each name in a text: divided at "&", "/", "+", "et", "and"; what stands in brackets is left out. */
function namesIn(text: string): string[][] {
  return withoutBrackets(text)
    .split(/[&/+;]/u)
    .flatMap((part) => {
      const names: string[][] = [[]];
      const words = wordsOf(part);
      for (const [index, word] of words.entries()) {
        // "Y" may be an initial, "et" never is; a name does not begin or end with either.
        if (AND.has(word) && word.length > 1 && index > 0 && index < words.length - 1) names.push([]);
        else names.at(-1)?.push(word);
      }
      return names.filter((name) => name.length > 0);
    });
}

function withoutBrackets(text: string): string {
  let depth = 0;
  let kept = '';
  for (const character of text) {
    if (character === '(') depth += 1;
    else if (character === ')') depth = Math.max(depth - 1, 0);
    else if (depth === 0) kept += character;
  }
  return kept;
}

function personKey(words: readonly string[], surnameOnly: boolean): PersonKey {
  return { words, sorted: words.toSorted().join(' '), joined: words.join(''), surnameOnly };
}

const RANK = { different: 0, family: 1, close: 2, shared: 3 } as const;
type PersonAgreement = keyof typeof RANK;

/** The best agreement of any two, and how many are shared or close. */
export function comparePeople(a: readonly PersonKey[], b: readonly PersonKey[]): PeopleAgreement {
  if (a.length === 0 || b.length === 0) return { verdict: 'unknown', count: 0 };
  const [few, many] = a.length <= b.length ? [a, b] : [b, a];
  let verdict: PersonAgreement = 'different';
  let count = 0;
  for (const person of few) {
    let best: PersonAgreement = 'different';
    for (const other of many) {
      const agreement = comparePerson(person, other);
      if (RANK[agreement] > RANK[best]) best = agreement;
    }
    if (RANK[best] > RANK[verdict]) verdict = best;
    if (RANK[best] >= RANK.close) count += 1;
  }
  return { verdict, count };
}

/**
 * `shared`: "J.J. Abrams" and "Jeffrey Jacob Abrams", "Park Chan-wook" and "Chan-wook Park", "Russo (brothers)" and
 * "Joe Russo". `close`: "Phlippe de Chauveron" and "Philippe de Chauveron". `family`: "Joel Coen" and "Ethan Coen".
 */
function comparePerson(a: PersonKey, b: PersonKey): PersonAgreement {
  if (a.sorted === b.sorted || a.joined === b.joined) return 'shared';
  const [last, otherLast] = [a.words.at(-1), b.words.at(-1)];
  if (a.surnameOnly || b.surnameOnly) return last === otherLast ? 'shared' : 'different';
  if (isPartOf(a, b) || isPartOf(b, a)) return 'shared';
  const sameSurname = last === otherLast && a.words.length > 1 && b.words.length > 1;
  if (sameSurname) {
    const [first, other] = [a.words[0] ?? '', b.words[0] ?? ''];
    if (first.startsWith(other) || other.startsWith(first)) return 'shared';
    if (first.charAt(0) === other.charAt(0)) return 'close';
  }
  const letters = Math.min(a.joined.length, b.joined.length);
  const most = letters >= 10 ? 2 : letters >= 6 ? 1 : 0;
  if (!sameSurname && most > 0 && differsByAtMost(most, a.joined, b.joined)) return 'close';
  return sameSurname ? 'family' : 'different';
}

/** Two words or more, all of them in the other name: "Gael García" and "Gael García Bernal". */
function isPartOf(a: PersonKey, b: PersonKey): boolean {
  return a.words.length > 1 && a.words.every((word) => b.words.includes(word));
}
