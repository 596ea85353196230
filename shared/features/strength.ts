import type { CanonicalFilm } from './canonical-film.ts';
import { marketExpectation } from './expectation.ts';
import { titleKeys } from './keys.ts';
import { read, shrunkResidual, type StatReader } from './reading.ts';
import { oncePerPair } from './remembered.ts';

/**
 * A film's likely size (ln, relative to the market level) without a model: what its market lets expect, plus the
 * surplus that its director and cast usually bring, or its predecessor's size. Good enough to rank a week's films.
 */
export const roughStrength = oncePerPair((records: StatReader, film: CanonicalFilm): number => {
  const base = marketExpectation(records, film);
  const directors = film.directors.map((name) => shrunkResidual(read(records, 'director', name), 2));
  const cast = film.cast.map((name) => shrunkResidual(read(records, 'actor', name), 2));
  const people =
    (directors.length === 0 ? 0 : 0.6 * Math.max(...directors)) +
    0.4 * cast.reduce((sum, value) => sum + value, 0);
  const alone = base + Math.max(-2, Math.min(2, people));
  const family = titleKeys(film)
    .map((name) => records.stat(name))
    .filter((stat) => stat !== undefined);
  if (family.length === 0 || film.isReRelease) return alone;
  const predecessor = Math.max(...family.map((stat) => stat.x / stat.w));
  return predecessor > alone ? (alone + predecessor) / 2 : alone;
});
