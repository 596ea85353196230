import type { CatalogueFilm } from '../../catalogue/catalogue.ts';
import { unaccented } from '../../domain/unaccented.ts';

/**
 * What a film loses for each film before it in the list that is wholly like it. Scores are ln of likes, so the second film of a
 * series must be e (2.7) times as likely to be liked as what it pushes out, the third e² times (7.4): series lead with one or two
 * films, and two films by one director pay a sixth of it or so.
 */
const PENALTY = 1;
/** By these a title is not told from others: articles and joining words, French and English, and numbers of parts. */
const SMALL_WORDS = new Set(
  'the a an of and in on at to for le la les l un une des de du d et au aux en part episode chapter partie'.split(
    ' ',
  ),
);
const ROMAN_OR_NUMBER = /^([ivx]+|\d+)$/;
/** Of a cast, as many as a series has again and again. */
const CAST = 5;

type Likened = Pick<CatalogueFilm, 'frenchTitle' | 'originalTitle' | 'credits'>;

/** Titles in their main words, and the people by whom films are known. */
interface Known {
  titles: readonly (readonly string[])[];
  people: ReadonlySet<string>;
}

/**
 * Chooses so many by maximal marginal relevance: each time the film that is best by its score without what it has in common
 * with those that are chosen already.
 * @param unit what `score` has in place of 1 ln of likes.
 */
export function diverse<T extends { film: Likened; score: number }>(
  ranked: readonly T[],
  limit: number,
  unit = 1,
): T[] {
  const left = ranked.map((entry) => ({ entry, known: knownBy(entry.film), worth: entry.score }));
  const chosen: T[] = [];
  while (chosen.length < limit) {
    const best = left.reduce((top, one, i) => (one.worth > (left[top]?.worth ?? -Infinity) ? i : top), 0);
    const [next] = left.splice(best, 1);
    if (next === undefined) break;
    chosen.push(next.entry);
    for (const other of left) other.worth -= PENALTY * unit * likenessOf(next.known, other.known);
  }
  return chosen;
}

/** 0 to 1: how many of the words that both titles begin with, and of the people, are the same. */
export function likeness(one: Likened, other: Likened): number {
  return likenessOf(knownBy(one), knownBy(other));
}

function likenessOf(one: Known, other: Known): number {
  let [title, both] = [0, 0];
  for (const a of one.titles) for (const b of other.titles) title = Math.max(title, sharedBeginning(a, b));
  for (const person of one.people) if (other.people.has(person)) both += 1;
  return Math.min(1, title + both / Math.max(1, Math.min(one.people.size, other.people.size)));
}

function sharedBeginning(a: readonly string[], b: readonly string[]): number {
  const shortest = Math.min(a.length, b.length);
  let shared = 0;
  while (shared < shortest && a[shared] === b[shared]) shared += 1;
  return shortest === 0 ? 0 : shared / shortest;
}

function knownBy({ frenchTitle, originalTitle, credits }: Likened): Known {
  const titles = [frenchTitle, originalTitle].filter((title) => title !== null).map(mainWords);
  const directors = credits.filter(({ job }) => job === 'director');
  const cast = credits.filter(
    ({ job, position }) => ['actor', 'actress', 'cast'].includes(job) && position < CAST,
  );
  return { titles, people: new Set([...directors, ...cast].map(({ id }) => id)) };
}

function mainWords(title: string): string[] {
  const words = unaccented(title).split(/[^\p{L}\p{N}]+/u);
  return words.filter((word) => word !== '' && !SMALL_WORDS.has(word) && !ROMAN_OR_NUMBER.test(word));
}
