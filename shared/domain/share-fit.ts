/** What the cinema sold of a film in a week, beside the film's national first week. */
export interface SoldFilm {
  /** National first-week admissions. */
  admissions: number;
  /** The cinema's own tickets, in all rooms that showed the film. */
  tickets: number;
  /** Tickets that these rooms could sell. */
  capacity: number;
}

/** Films that were not sold out, below which no share is given: about a month of two films a week. */
const ENOUGH = 8;
/** From here on a room counts as sold out: some seats are never sold. */
const FULL = 0.95;

interface ShareFit {
  /** Null until there is enough to go by. */
  share: number | null;
  /** Films that were not sold out: those that it stands on. */
  films: number;
}

/**
 * The cinema's share of national admissions that fits what it sold.
 *
 * A sold-out room tells only that the share was at least tickets / admissions: it is censored. The share is the
 * median of the Kaplan-Meier estimate over the films' shares, each weighted by its national admissions, because a
 * film that a dozen people saw says little. A mistyped number moves a median hardly at all.
 */
export function fitAdmissionsShare(films: readonly SoldFilm[]): ShareFit {
  const shares = films
    .filter((film) => film.admissions > 0)
    .map((film) => ({
      share: film.tickets / film.admissions,
      weight: film.admissions,
      isCensored: film.tickets >= FULL * film.capacity,
    }))
    // At the same share, a censored film is one that would have drawn more.
    .sort((a, b) => a.share - b.share || Number(a.isCensored) - Number(b.isCensored));
  const notSoldOut = shares.filter((film) => !film.isCensored).length;
  return { share: notSoldOut < ENOUGH ? null : weightedMedian(shares), films: notSoldOut };
}

interface WeightedShare {
  share: number;
  weight: number;
  isCensored: boolean;
}

/** Where the survival falls to a half; null when that is nowhere, or at a share of zero. */
function weightedMedian(shares: readonly WeightedShare[]): number | null {
  let atRisk = shares.reduce((sum, film) => sum + film.weight, 0);
  let survival = 1;
  for (const { share, weight, isCensored } of shares) {
    if (!isCensored) survival *= 1 - weight / atRisk;
    if (survival <= 0.5) return share > 0 ? share : null;
    atRisk -= weight;
  }
  return null;
}
