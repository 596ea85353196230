import type { Release } from '../domain/shapes/release.ts';
import { SOURCES } from '../sources/index.ts';
import type { SourceFilm } from '../sources/source.ts';
import { matchFilms } from './match-films.ts';
import type { SaidMatch } from './said.ts';

export interface ActualMatch {
  filmId: string;
  /** The chart's row, or the film's page: its admissions are never null. */
  film: SourceFilm & { admissions: number };
  confidence: number;
}

/**
 * First-week admissions of releases, from charts and film pages of their week. A release on both sites is answered
 * twice, the one that is believed first for results before the other.
 *
 * @param releases of one week.
 * @param said what the manager said of entries of that week.
 */
export function matchActuals(
  chartFilms: readonly SourceFilm[],
  releases: readonly Release[],
  said: readonly SaidMatch[] = [],
): ActualMatch[] {
  const week = releases[0]?.week;
  if (week === undefined) return [];
  // A film in its second week is no release of this one, whatever its title.
  const firstWeek = chartFilms.filter((film) => film.weekNumber === null || film.weekNumber === 1);
  return matchFilms(firstWeek, releases, week, said)
    .flatMap(({ films, confidence, known }) =>
      known === null
        ? []
        : films.flatMap((film) =>
            film.admissions === null
              ? []
              : [{ filmId: known.filmId, film: { ...film, admissions: film.admissions }, confidence }],
          ),
    )
    .sort((a, b) => rankOf(a.film.source) - rankOf(b.film.source));
}

/** Whose figure is believed first. */
function rankOf(name: string): number {
  return SOURCES.find((source) => source.name === name)?.resultsRank ?? SOURCES.length;
}
