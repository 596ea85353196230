/** A list of films that changes while one reads it. Pure. */
import type { RecommendedFilm } from './recommended-query.ts';

/**
 * The next list in the order of the one that is shown: what stays keeps its place, and what is new takes the places of what
 * goes. A film that has just been liked is no longer proposed, but stays where it was pressed, so that it can be pressed again.
 * @param liked ids of films.
 */
export function steadyFilms(
  shown: readonly RecommendedFilm[],
  next: readonly RecommendedFilm[],
  liked: ReadonlySet<string>,
): RecommendedFilm[] {
  const proposed = new Map(next.map((each) => [each.film.id, each]));
  const before = new Set(shown.map(({ film }) => film.id));
  const fresh = next.filter(({ film }) => !before.has(film.id));
  const places = shown.flatMap((each) => {
    const { id } = each.film;
    return proposed.get(id) ?? (liked.has(id) ? each : (fresh.shift() ?? []));
  });
  return [...places, ...fresh].slice(0, Math.max(next.length, places.length));
}

/** The next list as it is, unless one of the films that are shown has been liked: then what is pressed stays where it is. */
export function steadyWhenPressed(
  shown: readonly RecommendedFilm[],
  next: readonly RecommendedFilm[],
  liked: ReadonlySet<string>,
): readonly RecommendedFilm[] {
  return shown.some(({ film }) => liked.has(film.id)) ? steadyFilms(shown, next, liked) : next;
}
