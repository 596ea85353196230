import { addDays, addWeeks, type IsoDate } from './cinema-week.ts';
import type { ShowsAndCopies } from './shows-and-copies.ts';
import { normalsFrom } from './testing-normals.ts';

export const FIRST_SHOWS_WEEK = '2027-01-06';

export interface SimulatedShows {
  weeks: number;
  filmsAWeek?: number;
  /** Shows a screen that are on sale, by number of the week. */
  showsAScreen?: (week: number) => number;
  /** Standard deviation of ln(shows) around what the screens let expect. */
  noise?: number;
  /** Share of the films whose shows tell nothing. */
  outliers?: number;
  /** Days from a week's first to that on which its chart tells the screens. */
  toldAfter?: number;
  random: () => number;
}

/** Weeks from `FIRST_SHOWS_WEEK` on, of films on a handful to 600 screens: ln(screens) is normal around 80. */
export function simulatedShows({
  weeks,
  filmsAWeek = 10,
  showsAScreen = () => 2,
  noise = 0.4,
  outliers = 0,
  toldAfter = 7,
  random,
}: SimulatedShows): ShowsAndCopies[] {
  const normal = normalsFrom(random);
  return Array.from({ length: weeks * filmsAWeek }, (_, index) => {
    const number = Math.floor(index / filmsAWeek);
    const week: IsoDate = addWeeks(FIRST_SHOWS_WEEK, number);
    const screens = Math.round(Math.min(600, Math.max(4, Math.exp(Math.log(80) + 1.2 * normal()))));
    const isOutlier = random() < outliers;
    const shows = isOutlier
      ? Math.exp(9 * random())
      : showsAScreen(number) * screens * Math.exp(noise * normal());
    return {
      ...{ week, filmId: `film-${index}`, shows: Math.max(1, Math.round(shows)) },
      copies: [{ observedOn: addDays(week, toldAfter), screens }],
    };
  });
}
