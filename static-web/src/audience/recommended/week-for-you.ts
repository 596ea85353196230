/** A week's films as they suit somebody. Pure. */
import type { ProgrammeWeek, PublicProgramme } from '#shared/api/contract/public-programme.ts';
import { catalogueIds } from './catalogue-ids.ts';
import type { RecommendedFilm } from './recommended-query.ts';

/** As many of the releases that are not shown here. */
const RELEASES = 12;

/** The week that is on now, where it is announced and the catalogue has one of its films. */
export function weekOnScreen(programme: PublicProgramme | undefined): ProgrammeWeek | null {
  const week = programme?.weeks.find(({ when }) => when === 'current');
  return week !== undefined && catalogueIds(week).size > 0 ? week : null;
}

/** What is shown here, and the other films that open; both in their order. */
export function weekForYou(
  week: ProgrammeWeek,
  opened: readonly RecommendedFilm[],
): { onScreen: RecommendedFilm[]; releases: RecommendedFilm[] } {
  const here = catalogueIds(week);
  return {
    onScreen: opened.filter(({ film }) => here.has(film.id)),
    releases: opened.filter(({ film }) => !here.has(film.id)).slice(0, RELEASES),
  };
}
