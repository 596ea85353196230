import type { MatchVerdict } from '../domain/joined-films.ts';
import type { Release } from '../domain/shapes/release.ts';
import type { Source, SourceFilm, SourceName } from '../sources/source.ts';

/** An entry of a site; one without an id is told by its title. */
export interface SiteEntry {
  source: SourceName;
  sourceId: string | null;
  title: string;
}

/** Two films with the entries of each, and whether the manager said that they are one; null: nothing was said. */
export interface SaidMatch {
  films: readonly [SaidFilm, SaidFilm];
  verdict: MatchVerdict | null;
}

export interface SaidFilm {
  filmId: string;
  entries: readonly SiteEntry[];
}

/** What is compared: pages of a site, or a release that is known. */
interface Compared {
  ids: ReadonlyMap<SourceName, string>;
  films: readonly SourceFilm[];
  known: Release | null;
}

/** What was said of two entries; null: nothing. */
export function verdictOn(a: Compared, b: Compared, said: readonly SaidMatch[]): MatchVerdict | null {
  const match = said.find(
    ({ films: [one, other], verdict }) =>
      verdict !== null && ((isOf(a, one) && isOf(b, other)) || (isOf(a, other) && isOf(b, one))),
  );
  return match?.verdict ?? null;
}

function isOf({ known, ids, films }: Compared, { filmId, entries }: SaidFilm): boolean {
  // A release that was joined has the ids of both.
  if (known !== null) return known.filmId === filmId;
  return entries.some(({ source, sourceId, title }) =>
    sourceId === null
      ? films.some((film) => film.source === source && film.sourceId === null && film.title === title)
      : ids.get(source) === sourceId,
  );
}

/** What a release that was another one as well may have of that other. */
const NOTHING_ELSE = {
  ...{ originalTitle: null, distributor: null, durationMinutes: null, budget: null },
  ...{ directors: [], cast: [], genres: [], countries: [], languages: [] },
  ...{ synopsis: null, posterUrl: null },
} satisfies Partial<Release>;

/**
 * Releases as they are known where the manager said that they are two films: one that was joined with the other loses
 * that one's number on a site, and what it may have from there. Its own pages tell the rest anew.
 */
export function heldApart(
  releases: readonly Release[],
  said: readonly SaidMatch[],
  sources: readonly Pick<Source, 'name' | 'idField'>[],
): Release[] {
  return releases.map((release) =>
    said.reduce((held, { films: [one, other], verdict }) => {
      if (verdict !== 'different') return held;
      if (one.filmId === held.filmId) return without(held, other.entries, sources);
      return other.filmId === held.filmId ? without(held, one.entries, sources) : held;
    }, release),
  );
}

function without(
  release: Release,
  entries: readonly SiteEntry[],
  sources: readonly Pick<Source, 'name' | 'idField'>[],
): Release {
  const fields = sources.flatMap(({ name, idField }) => {
    if (idField === undefined) return [];
    const id = String(release[idField]);
    return entries.some(({ source, sourceId }) => source === name && sourceId === id) ? [idField] : [];
  });
  if (fields.length === 0) return release;
  return { ...release, ...NOTHING_ELSE, ...Object.fromEntries(fields.map((field) => [field, null])) };
}
