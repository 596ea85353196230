import type { Film } from '../film.ts';
import { letterKey } from './letter-key.ts';

const MOST_YEARS_APART = 1;
const MOST_MINUTES_APART = 5;

/** The name of a person by the id that credits bear. */
export type NameOf = (personId: string) => string;

/** Titles by which a film may be told to be the same. */
export function titleKeys(film: Pick<Film, 'frenchTitle' | 'originalTitle'>): Set<string> {
  const titles = [film.frenchTitle, film.originalTitle].filter((title) => title !== null);
  return new Set(titles.map(letterKey).filter((one) => one !== ''));
}

/**
 * Whether a film with one title of another may be that other: their years are at most one apart, and they have a director in
 * common or, where a source names none, are about as long.
 */
export function mayBeSame(a: Film, b: Film, nameOf: NameOf): boolean {
  if (a.year === null || b.year === null || Math.abs(a.year - b.year) > MOST_YEARS_APART) return false;
  const [some, others] = [directors(a, nameOf), directors(b, nameOf)];
  if (some.size > 0 && others.size > 0) return [...some].some((name) => others.has(name));
  if (a.durationMinutes === null || b.durationMinutes === null) return false;
  return Math.abs(a.durationMinutes - b.durationMinutes) <= MOST_MINUTES_APART;
}

function directors({ credits }: Film, nameOf: NameOf): Set<string> {
  const ids = credits.filter(({ job }) => job === 'director').map(({ personId }) => personId);
  return new Set(ids.map((id) => letterKey(nameOf(id))));
}
