import { compareText } from '../domain/compare-text.ts';
import type { Release } from '../domain/shapes/release.ts';
import type { MatchedFilm, WeakMatch } from '../matching/match-films.ts';
import type { SiteEntry } from '../matching/said.ts';
import { idOn } from '../sources/source-id.ts';
import type { Source } from '../sources/source.ts';
import type { FoundMatch, MatchedFacts } from '../storage/operational/entities.ts';

/** A release with the entries that were matched. */
export interface MatchedRelease {
  release: Release;
  match: Pick<MatchedFilm, 'films' | 'weak'>;
}

/**
 * The pairs of releases of a week that look like one film and were kept apart, each once, the likeliest first. An entry
 * that is no release of the week is nobody's other film.
 *
 * @param known releases of earlier runs, also those that no page of this one names.
 * @param earlier film ids that an earlier run of the week has found.
 */
export function weakPairs(
  found: readonly MatchedRelease[],
  known: readonly Release[],
  earlier: ReadonlySet<string>,
  sources: readonly Pick<Source, 'name' | 'rank' | 'idField'>[],
): FoundMatch[] {
  const facts = new Map([
    ...known.map((release) => [release.filmId, factsOf(release, entriesOn(release, sources))] as const),
    ...found.map(({ release, match }) => [release.filmId, factsOf(release, entriesOf(match.films))] as const),
  ]);
  const pairs = new Map<string, FoundMatch>();
  for (const { release, match } of found) {
    for (const weak of match.weak) {
      const other = otherFilm(weak, found);
      const ids = [release.filmId, other ?? release.filmId].sort(olderFirst(earlier, sources));
      const [first, second] = ids.map((filmId) => facts.get(filmId));
      if (first === undefined || second === undefined || first === second) continue;
      const { confidence, reasons } = weak;
      const key = JSON.stringify(ids);
      if ((pairs.get(key)?.confidence ?? -1) < confidence) {
        pairs.set(key, { films: [first, second], confidence, reasons });
      }
    }
  }
  return [...pairs.values()].sort((a, b) => b.confidence - a.confidence);
}

/** The film id of the release that an entry belongs to; null where it is none of the week. */
function otherFilm({ source, sourceId, title }: WeakMatch, found: readonly MatchedRelease[]): string | null {
  if (source === null) return sourceId;
  const owner = found.find(({ match }) =>
    match.films.some(
      (film) =>
        film.source === source && film.sourceId === sourceId && (sourceId !== null || film.title === title),
    ),
  );
  return owner?.release.filmId ?? null;
}

/** What an earlier run has found comes first; of films of one run the one that the better source has named. */
function olderFirst(
  earlier: ReadonlySet<string>,
  sources: readonly Pick<Source, 'name' | 'rank'>[],
): (a: string, b: string) => number {
  const rank = (filmId: string): number =>
    sources.find(({ name }) => filmId.startsWith(`${name}-`))?.rank ?? Number.MAX_SAFE_INTEGER;
  return (a, b) => Number(earlier.has(b)) - Number(earlier.has(a)) || rank(a) - rank(b) || compareText(a, b);
}

function factsOf(
  { filmId, title, originalTitle, releaseDate, directors, durationMinutes, distributor }: Release,
  entries: SiteEntry[],
): MatchedFacts {
  return { filmId, title, originalTitle, releaseDate, directors, durationMinutes, distributor, entries };
}

function entriesOf(films: MatchedFilm['films']): SiteEntry[] {
  const entries = films.map(({ source, sourceId, title }): SiteEntry => ({ source, sourceId, title }));
  const byKey = new Map(
    entries.map((entry) => [JSON.stringify([entry.source, entry.sourceId ?? entry.title]), entry]),
  );
  return [...byKey].sort(([a], [b]) => compareText(a, b)).map(([, entry]) => entry);
}

function entriesOn(release: Release, sources: readonly Pick<Source, 'name' | 'idField'>[]): SiteEntry[] {
  return sources.flatMap((source): SiteEntry[] => {
    const sourceId = idOn(source, release);
    return sourceId === null ? [] : [{ source: source.name, sourceId, title: release.title }];
  });
}
