import { decodeCatalogue } from './file/decode.ts';
import { encodeColumns } from './file/encode.ts';
import { toldFilms } from './file/told-films.ts';
import { withFilms } from './file/with-films.ts';
import { FILM_SOURCES } from './film.ts';
import { mergeFilms, mergePeople } from './merge-films.ts';
import type { SourcedFilm } from './content.ts';
import type { ToldFilm } from './merge/precedence.ts';
import { peopleByName } from './merge/people-by-name.ts';
import { releaseFilms, type ReleaseFacts } from './release-films.ts';

/**
 * A catalogue's file with releases put into it: each is told by the film that it is, or is a film of its own. The same releases
 * once more make the same file, and what a release said before is replaced.
 * @throws {NiabError} `bad-catalogue` if the file is broken, or none of ours.
 */
export async function withReleases(
  file: Uint8Array,
  releases: readonly ReleaseFacts[],
): Promise<{ version: string; file: Uint8Array }> {
  const { columns } = decodeCatalogue(file);
  const known = toldFilms(columns);
  const own = peopleByName(known.people);
  const released = releaseFilms(releases);
  const told = released.films.map((film) => ({ source: 'releases' as const, film: own(film) }));
  const again = new Set(told.map(({ film }) => film.id));
  const kept = known.films.filter(({ id }) => !again.has(id));
  const people = mergePeople([
    ...known.people.map((person) => ({ source: 'facts' as const, person })),
    ...released.people.map((person) => ({ source: 'releases' as const, person })),
  ]);
  const films = mergeFilms([...kept.map(toldBefore), ...told], people);
  const before = new Map(kept.map((film) => [film.id, film]));
  const made = await encodeColumns(
    withFilms(
      columns,
      films.map((film) => withEarlier(film, before.get(film.id))),
      people,
    ),
  );
  return { version: decodeCatalogue(made).version, file: made };
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
