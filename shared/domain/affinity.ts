/** How well a film suits what somebody likes, worked out where the likes are. Pure. */

/** So many of the latest likes say what suits: as many as a recommendation is asked with. */
export const LIKES_COUNTED = 50;

/** What holds for all films: how much the likes weigh beside the prior. */
export interface AffinityScale {
  factor: number;
  power: number;
}

/** What is known of one film. */
export interface FilmAffinity {
  /** Its score for whom nothing is known. */
  prior: number;
  /** What each liked film adds, by its id; one that is absent adds nothing. */
  likes: Record<string, number>;
}

/**
 * `prior + factor · max(1, n)^(−power) · Σ likes[id]` for n likes: higher suits better, in the unit of the recommender that
 * made it, and only to be compared among the films of one answer.
 * @param liked ids, each once, the latest first; no more than the latest `LIKES_COUNTED` count.
 */
export function affinityOf(film: FilmAffinity, liked: readonly string[], scale: AffinityScale): number {
  const counted = liked.slice(0, LIKES_COUNTED);
  const sum = counted.reduce((total, id) => total + shareOf(film, id), 0);
  return film.prior + scale.factor * Math.max(1, counted.length) ** -scale.power * sum;
}

/** The likes that speak for a film, the strongest first. */
export function reasonsFor(film: FilmAffinity, liked: readonly string[], most: number): string[] {
  return liked
    .slice(0, LIKES_COUNTED)
    .filter((id) => shareOf(film, id) > 0)
    .toSorted((one, other) => shareOf(film, other) - shareOf(film, one))
    .slice(0, most);
}

/** Ids come from outside: what every object has is no like. */
function shareOf({ likes }: FilmAffinity, id: string): number {
  return Object.hasOwn(likes, id) ? (likes[id] ?? 0) : 0;
}
