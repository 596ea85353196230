import type { Catalogue } from '../../catalogue/catalogue.ts';
import { NiabError } from '../../errors.ts';

/** From so many stars on a film counts as liked, as where the model is learnt (ml/reco). */
const LIKED_STARS = 4;
const AT_ONCE = 100;

/**
 * The films that a rater of MovieLens liked, and all that they rated, by their ids.
 * @throws {NiabError} `no-such-person` where nobody has that number, `rows-not-kept`.
 */
export function likedByRater(catalogue: Catalogue, userId: number): { likes: string[]; seen: string[] } {
  const [likes, seen]: [string[], string[]] = [[], []];
  let after: string | null = null;
  do {
    const { items, next } = catalogue.ratings({ userId }, { after, limit: AT_ONCE });
    for (const { filmId, stars } of items) {
      seen.push(filmId);
      if (stars >= LIKED_STARS) likes.push(filmId);
    }
    after = next;
  } while (after !== null);
  if (seen.length === 0) {
    throw new NiabError('no-such-person', `MovieLens has no rater ${userId}`, { field: 'user' });
  }
  return { likes, seen };
}
