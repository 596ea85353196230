import type { Release } from '../domain/shapes/release.ts';
import { idOn } from '../sources/source-id.ts';
import type { Source, SourceFilm } from '../sources/source.ts';

/** A film in its second week, as a chart has it. */
export interface SecondWeekMatch {
  filmId: string;
  source: string;
  /** National admissions of its second week. */
  admissions: number;
}

/**
 * What charts of a week say of the releases of the week before: rows that the sites themselves number as second weeks, known
 * again by the sites' ids alone, as no title is sure a week later. A release on several charts is answered once, by the source that is
 * believed first.
 *
 * @param releases of the week before, those too that are another one; one of which two have the same id is not known again.
 */
export function matchSecondWeeks(
  chartFilms: readonly SourceFilm[],
  releases: readonly Release[],
  sources: readonly Pick<Source, 'name' | 'idField' | 'resultsRank'>[],
): SecondWeekMatch[] {
  const ranked = sources
    .filter(({ resultsRank }) => resultsRank !== undefined)
    .toSorted((a, b) => (a.resultsRank ?? 0) - (b.resultsRank ?? 0));
  const matches = ranked.flatMap((source) => {
    const byId = Map.groupBy(releases, (release) => idOn(source, release));
    return chartFilms.flatMap(({ source: name, sourceId, weekNumber, admissions }) => {
      if (name !== source.name || weekNumber !== 2 || admissions === null || sourceId === null) return [];
      const [release, ...others] = byId.get(sourceId) ?? [];
      return release === undefined || others.length > 0
        ? []
        : [{ filmId: release.filmId, source: name, admissions }];
    });
  });
  return matches.filter(({ filmId }, i) => matches.findIndex((match) => match.filmId === filmId) === i);
}
