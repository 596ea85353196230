/** A past film as the records remember it. */
export interface PastFilm {
  title: string;
  year: number;
  firstWeekAdmissions: number;
  screens: number | null;
  /** Hashes of its companies and people, to tell what another film shares with it. */
  tags: number[];
}

/**
 * Exponentially decayed record of one key (a director, a distributor with a genre, a word of titles …). Values are
 * `x` = ln(first-week admissions) − market level at the time, and `r` = x − what the film's distribution, genre and
 * country let expect then.
 */
export interface Stat {
  /** Films ever. */
  n: number;
  /** Decayed weight, and decayed sums of x, x², e^x and r, as of `day`. */
  w: number;
  x: number;
  xx: number;
  ex: number;
  r: number;
  /** Decayed weight and sum of x − ln(screens) of the films whose screens are known. */
  yw: number;
  y: number;
  /** Day number of the last update. */
  day: number;
  best: number;
  last: number;
  bestFilm: PastFilm | null;
  lastFilm: PastFilm | null;
}

/** Weight left after some days. */
export function decay(days: number, halfLifeDays: number): number {
  return days <= 0 ? 1 : 2 ** (-days / halfLifeDays);
}

export interface Observation {
  day: number;
  x: number;
  r: number;
  /** ln(screens) of the first week; null if unknown. */
  screens: number | null;
  film: PastFilm | null;
}

/** The record with one more film; the old record is not changed. */
export function withObservation(stat: Stat | undefined, seen: Observation, halfLifeDays: number): Stat {
  const { day, x, r, screens, film } = seen;
  const [yw, y] = screens === null ? [0, 0] : [1, x - screens];
  if (stat === undefined) {
    const one = { n: 1, w: 1, x, xx: x * x, ex: Math.exp(x), r, yw, y, day };
    return { ...one, best: x, last: x, bestFilm: film, lastFilm: film };
  }
  const f = decay(day - stat.day, halfLifeDays);
  const isBest = x >= stat.best;
  return {
    n: stat.n + 1,
    w: stat.w * f + 1,
    x: stat.x * f + x,
    xx: stat.xx * f + x * x,
    ex: stat.ex * f + Math.exp(x),
    r: stat.r * f + r,
    yw: stat.yw * f + yw,
    y: stat.y * f + y,
    day: Math.max(day, stat.day),
    best: isBest ? x : stat.best,
    last: x,
    bestFilm: isBest ? film : stat.bestFilm,
    lastFilm: film,
  };
}

/** What is left of a record's weight on a day. */
export function weightOn(stat: Stat, day: number, halfLifeDays: number): number {
  return stat.w * decay(day - stat.day, halfLifeDays);
}
