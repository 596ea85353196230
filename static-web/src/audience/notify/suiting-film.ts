import type { Affinities } from '#shared/api/contract/affinities.ts';
import { affinityOf, reasonsFor } from '#shared/domain/affinity.ts';

type Film = Affinities['films'][number];

/** Liked films that are named. */
const REASONS = 2;

/**
 * The film of the week that suits likes best, and the likes for which it does, the strongest first; null where no like speaks
 * for it. A film that is liked already is none.
 * @param liked ids of the catalogue, the latest first.
 */
export function suitingFilm(
  affinities: Affinities,
  liked: readonly string[],
): { film: Film; because: string[] } | null {
  const scored = affinities.films
    .filter(({ catalogueId }) => catalogueId !== null && !liked.includes(catalogueId))
    .map((film) => ({ film, score: affinityOf(film, liked, affinities) }));
  const [best] = scored.toSorted((one, other) => other.score - one.score);
  const because = best === undefined ? [] : reasonsFor(best.film, liked, REASONS);
  return best === undefined || because.length === 0 ? null : { film: best.film, because };
}
