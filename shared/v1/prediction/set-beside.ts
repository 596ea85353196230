import { cinemaWeekOf } from '../../domain/cinema-week.ts';
import type { ReleaseFacts } from '../../domain/shapes/release.ts';
import { canonicalFilm, type CanonicalFilm } from '../../features/canonical-film.ts';
import { exactTitleKeys } from '../../features/keys.ts';

/** The other films of a batch that a film is set beside. */
export interface SetBeside {
  /** Those that open in its cinema week. */
  rivals: ReleaseFacts[];
  /** Whether the film is among the others once more. No film is its own rival. */
  isTwice: boolean;
}

/** Of each film in their order; none has rivals unless they are to be each other's. */
export function setBesideOf(films: readonly ReleaseFacts[], sameWeek: 'independent' | 'rivals'): SetBeside[] {
  if (sameWeek === 'independent') return films.map(() => ({ rivals: [], isTwice: false }));
  const weeks = Map.groupBy(films, ({ releaseDate }) => cinemaWeekOf(releaseDate));
  return films.map((film) => {
    const others = (weeks.get(cinemaWeekOf(film.releaseDate)) ?? []).filter((other) => other !== film);
    const rivals = others.filter((other) => !isSame(canonicalFilm(film), canonicalFilm(other)));
    return { rivals, isTwice: rivals.length < others.length };
  });
}

/** One title, and not by other directors. */
function isSame(film: CanonicalFilm, other: CanonicalFilm): boolean {
  const titles = exactTitleKeys(other);
  if (!exactTitleKeys(film).some((title) => titles.includes(title))) return false;
  const areBothDirected = film.directors.length > 0 && other.directors.length > 0;
  return !areBothDirected || film.directors.some((name) => other.directors.includes(name));
}
