import { addWeeks, type IsoDate } from '../domain/cinema-week.ts';
import type { Release, UsWeekend } from '../domain/shapes/release.ts';
import { openingFriday, weekendsOnce } from '../domain/us-weekends.ts';
import type { SourceFilm } from '../sources/source.ts';
import { matchUsFilms } from './match-us-films.ts';

/**
 * Of a run that is known from a later weekend on, nothing but its first day is told. The model takes the first weekend that
 * it is told for the opening, and the end of a long run for a small film: it forecast 482 films of 2010 to 2023 with
 * WAPE 0.467 whole, 0.495 without their first weekend, 0.542 from the third on, 0.579 from the fourth and 0.651 from the eighth,
 * but 0.545 without any American figure (by a model that had learnt them whole, so that only the order counts).
 */
const LATEST_FIRST_KNOWN = 3;

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
    const { usWeekends: told = [], ...rest } = release;
    const weekends = weekendsOnce([told, run.usWeekends]);
    return {
      ...rest,
      usReleaseDate: run.usReleaseDate,
      usOpeningUsd: run.usOpeningUsd ?? release.usOpeningUsd,
      ...(isFromTheBeginning(weekends, run.usReleaseDate) && { usWeekends: weekends }),
    };
  });
}

function isFromTheBeginning([first]: readonly UsWeekend[], usReleaseDate: IsoDate): boolean {
  const latest = addWeeks(openingFriday(usReleaseDate), LATEST_FIRST_KNOWN - 1);
  return first !== undefined && first.friday <= latest;
}
