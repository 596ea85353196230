import type { Release } from '../domain/shapes/release.ts';
import { weekendsOnce } from '../domain/us-weekends.ts';
import type { SourceFilm } from '../sources/source.ts';
import { matchUsFilms } from './match-us-films.ts';

/**
 * The releases with what is known of their runs in US cinemas. Where several tell of a weekend, what the release has
 * already comes first: the sites that list the week's releases have the better rank.
 *
 * @param rows films on the pages of weekends.
 */
export function withUsWeekends(releases: readonly Release[], rows: readonly SourceFilm[]): Release[] {
  const runs = new Map(matchUsFilms(rows, releases).map((run) => [run.filmId, run]));
  return releases.map((release) => {
    const run = runs.get(release.filmId);
    if (run === undefined) return release;
    return {
      ...release,
      usReleaseDate: run.usReleaseDate,
      usOpeningUsd: run.usOpeningUsd ?? release.usOpeningUsd,
      usWeekends: weekendsOnce([release.usWeekends ?? [], run.usWeekends]),
    };
  });
}
