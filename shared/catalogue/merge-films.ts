import { compareText } from '../domain/compare-text.ts';
import type { SourcedFilm } from './content.ts';
import type { Film, FilmSource, Person } from './film.ts';
import { mergedFilm } from './merge/merged-film.ts';
import { first, inOrder, OF_FACTS, OF_TITLES, type ToldFilm } from './merge/precedence.ts';
import { mayBeSame, titleKeys, type NameOf } from './merge/same-film.ts';

/**
 * What all sources tell of the films, one film an id, in the order of ids. A release without an id of IMDb is put to the only
 * film that it can be by title, year and director or length; else it is a film of its own.
 * @param people whose names tell that a director is the same: releases know no ids of people.
 */
export function mergeFilms(told: Iterable<ToldFilm>, people: Iterable<Person> = []): SourcedFilm[] {
  const byId = new Map<string, ToldFilm[]>();
  const releases: ToldFilm[] = [];
  for (const one of told) {
    if (isOnlyRelease(one.film.id)) releases.push(one);
    else put(byId, one.film.id, one);
  }
  const names = new Map([...people].map(({ id, name }) => [id, name]));
  const idOf = releases.length === 0 ? () => null : sameFilms(byId, (id) => names.get(id) ?? id);
  // All are compared before any is put to a film: it is the same whichever comes first.
  const joined = releases.map((release) => ({ release, id: idOf(release.film) ?? release.film.id }));
  for (const { release, id } of joined) put(byId, id, release);
  return [...byId].map(([id, films]) => mergedFilm(id, films)).sort((a, b) => compareText(a.id, b.id));
}

/** The people of several sources, one an id: names as of titles, births from whoever knows them. */
export function mergePeople(told: Iterable<{ source: FilmSource; person: Person }>): Person[] {
  const byId = new Map<string, { source: FilmSource; person: Person }[]>();
  for (const one of told) put(byId, one.person.id, one);
  return [...byId]
    .map(([id, all]) => {
      const named = inOrder(all, OF_TITLES).map(({ person }) => person);
      const known = inOrder(all, OF_FACTS).map(({ person }) => person);
      return {
        id,
        name: first(named, ({ name }) => name) ?? id,
        birthYear: first(known, ({ birthYear }) => birthYear),
        deathYear: first(known, ({ deathYear }) => deathYear),
      };
    })
    .sort((a, b) => compareText(a.id, b.id));
}

function isOnlyRelease(id: string): boolean {
  return id.startsWith('release-');
}

function put<T>(lists: Map<string, T[]>, key: string, one: T): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [one]);
  else list.push(one);
}

/** Of a release the id of the only film that it can be, or null. */
function sameFilms(
  byId: ReadonlyMap<string, readonly ToldFilm[]>,
  nameOf: NameOf,
): (release: Film) => string | null {
  const byTitle = new Map<string, string[]>();
  for (const [id, told] of byId) {
    for (const key of new Set(told.flatMap(({ film }) => [...titleKeys(film)]))) put(byTitle, key, id);
  }
  return (release) => {
    const ids = new Set([...titleKeys(release)].flatMap((key) => byTitle.get(key) ?? []));
    const same = [...ids].filter(
      (id) => byId.get(id)?.some(({ film }) => mayBeSame(release, film, nameOf)) ?? false,
    );
    return same.length === 1 ? (same[0] ?? null) : null;
  };
}
