import type { SourcedFilm } from './content.ts';
import { decodeCatalogue, versionOf } from './file/decode.ts';
import { zipped } from './file/encode.ts';
import { joinSections } from './file/sections.ts';
import { toldFilms } from './file/told-films.ts';
import { withFilms } from './file/with-films.ts';
import { FILM_SOURCES, type Film, type Person } from './film.ts';
import { mergeFilms } from './merge-films.ts';
import { peopleByName } from './merge/people-by-name.ts';
import type { ToldFilm } from './merge/precedence.ts';
import { titleKeys } from './merge/same-film.ts';
import { releaseFilms, type ReleaseFacts } from './release-films.ts';

/**
 * A catalogue's file with releases put into it: each is told by the film that it is, or is a film of its own. What a release said
 * before is replaced. Null where the file has them all as they are.
 * @throws {NiabError} `bad-catalogue` if the file is broken, or none of ours.
 */
export async function withReleases(
  file: Uint8Array,
  releases: readonly ReleaseFacts[],
): Promise<{ version: string; file: Uint8Array } | null> {
  const { columns, version: before } = decodeCatalogue(file);
  const known = toldFilms(columns);
  const released = releaseFilms(releases);
  const own = peopleByName(known.people);
  const people = peopleOfBoth(known.people, released.people);
  const films = entered(known.films, released.films.map(own), people);
  const bytes = joinSections({ ...withFilms(columns, films, people) });
  const version = versionOf(bytes);
  return version === before ? null : { version, file: await zipped(bytes) };
}

function peopleOfBoth(known: readonly Person[], released: readonly Person[]): Person[] {
  return [...new Map([...released, ...known].map((person) => [person.id, person])).values()];
}

/** Only films with a title of a release are weighed against it. */
function entered(
  known: readonly SourcedFilm[],
  released: readonly Film[],
  people: readonly Person[],
): SourcedFilm[] {
  const again = new Set(released.map(({ id }) => id));
  const keys = new Set(released.flatMap((film) => [...titleKeys(film)]));
  const alike = new Map<string, SourcedFilm>();
  const others: SourcedFilm[] = [];
  for (const film of known) {
    if (again.has(film.id)) continue;
    if ([...titleKeys(film)].some((key) => keys.has(key))) alike.set(film.id, film);
    else others.push(film);
  }
  const told = released.map((film) => ({ source: 'releases' as const, film }));
  const merged = mergeFilms([...[...alike.values()].map(toldBefore), ...told], people);
  return [...others, ...merged.map((film) => withEarlier(film, alike.get(film.id)))];
}

/** As if one source had told all of it: that a release is weighed against. A release of before stays one. */
function toldBefore(film: SourcedFilm): ToldFilm {
  const isRelease = film.sources.every((source) => source === 'releases');
  return { source: isRelease ? 'releases' : 'facts', film: { ...film, movieLensId: null } };
}

/** What merging knows nothing of. */
function withEarlier(film: SourcedFilm, before: SourcedFilm | undefined): SourcedFilm {
  if (before === undefined) return film;
  const sources = new Set(before.sources);
  if (film.sources.includes('releases')) sources.add('releases');
  return {
    ...film,
    sources: FILM_SOURCES.filter((source) => sources.has(source)),
    movieLens: before.movieLens,
  };
}
