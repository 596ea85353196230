import { FILM_SOURCES, type Film, type FilmSource } from '../film.ts';

/** A film as one source tells it. */
export interface ToldFilm {
  source: FilmSource;
  film: Film;
}

/** Who is believed first. MovieLens stays apart, so that it can be left out: what it says is the last resort. */
export const OF_TITLES = ['releases', 'wikidata', 'facts', 'imdb'] as const satisfies readonly FilmSource[];
export const OF_FACTS = ['facts', 'wikidata', 'imdb', 'releases'] as const satisfies readonly FilmSource[];

/** What those tell who are in the order, the first of them first. */
export function inOrder<T extends { source: FilmSource }>(
  told: readonly T[],
  order: readonly FilmSource[],
): T[] {
  return order.flatMap((source) => told.filter((one) => one.source === source));
}

/** The first that is told; null if nothing is. */
export function first<T, V>(told: readonly T[], read: (one: T) => V | null): V | null {
  for (const one of told) {
    const value = read(one);
    if (value !== null) return value;
  }
  return null;
}

/** The first list with something in it. */
export function firstFilled<T, V>(told: readonly T[], read: (one: T) => readonly V[]): readonly V[] {
  return first(told, (one) => (read(one).length === 0 ? null : read(one))) ?? [];
}

/** The sources of what is told, in the order of `FILM_SOURCES`. */
export function sourcesOf(told: readonly { source: FilmSource }[]): FilmSource[] {
  return FILM_SOURCES.filter((source) => told.some((one) => one.source === source));
}
