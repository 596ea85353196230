import type { IsoDate } from '../domain/cinema-week.ts';
import { compareText } from '../domain/compare-text.ts';
import type { Release } from '../domain/shapes/release.ts';
import { unaccented } from '../domain/unaccented.ts';
import { SOURCES } from '../sources/index.ts';
import type { Source } from '../sources/source.ts';
import { idOfTitle } from './film-id.ts';
import type { MatchedFilm } from './match-films.ts';
import { comparePeople, peopleKeys } from './people.ts';
import { toRelease } from './to-release.ts';

interface Named {
  release: Release;
  /** No site numbers the film and no earlier run knows it: its id may be another film's. */
  isProposal: boolean;
  facts: string;
}

/**
 * The releases that the matched films of a week are, in their order, each with an id of its own: of several films of one
 * title and date that no site numbers, one is named by these, the others by their directors as well. The ids are the
 * same in each run, whatever the order of the pages.
 *
 * @param known releases of earlier runs of the week.
 * @param sources that the films were read from.
 */
export function toReleases(
  matches: readonly MatchedFilm[],
  week: IsoDate,
  known: readonly Release[],
  sources: readonly Pick<Source, 'name' | 'rank' | 'idField'>[] = SOURCES,
): Release[] {
  const films = matches.map((match): Named => {
    const release = toRelease(match, week, known, sources);
    const isProposal =
      match.known === null && release.filmId === idOfTitle(release.title, release.releaseDate);
    return { release, isProposal, facts: factsOf(release) };
  });
  const taken = new Set<string>();
  // An id that is certain is nobody else's; the proposals follow in an order of their own.
  const inOrder = films.toSorted(
    (a, b) => Number(a.isProposal) - Number(b.isProposal) || compareText(a.facts, b.facts),
  );
  const own = new Map<Release, Release>();
  for (const film of inOrder) {
    const { release } = film;
    const filmId = idFor(film, taken, known);
    taken.add(filmId);
    own.set(release, { ...release, filmId });
  }
  return films.map(({ release }) => own.get(release) ?? release);
}

function idFor(
  { release, isProposal, facts }: Named,
  taken: ReadonlySet<string>,
  known: readonly Release[],
): string {
  const { title, releaseDate, directors } = release;
  const isFree = (filmId: string): boolean => {
    const holder = known.find((other) => other.filmId === filmId);
    return !taken.has(filmId) && (!isProposal || holder === undefined || mayBeOne(holder, release));
  };
  const more = (text: string): string => idOfTitle(title, releaseDate, text);
  const proposals = [release.filmId, more(namesOf(directors)), more(facts)];
  let filmId = proposals.find(isFree);
  for (let number = 2; filmId === undefined; number += 1) {
    const next = more(`${facts} ${number}`);
    if (isFree(next)) filmId = next;
  }
  return filmId;
}

/** A release of an earlier run that no page of this one was recognised as, though it has the same title and date. */
function mayBeOne(known: Release, release: Release): boolean {
  const { verdict } = comparePeople(peopleKeys(known.directors), peopleKeys(release.directors));
  return verdict !== 'different' && verdict !== 'family';
}

function namesOf(people: readonly string[]): string {
  return people.map(unaccented).toSorted().join('\n');
}

/** What tells films of one title apart that no director does. */
function factsOf({ title, directors, originalTitle, distributor, cast, durationMinutes }: Release): string {
  return JSON.stringify([title, namesOf(directors), originalTitle, distributor, cast, durationMinutes]);
}
