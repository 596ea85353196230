import type { ReleaseFacts } from '../../domain/shapes/release.ts';
import { canonicalFilm, type CanonicalFilm } from '../canonical-film.ts';
import type { Features } from '../contract.ts';
import type { StatReader } from '../reading.ts';
import { roughStrength } from '../strength.ts';

/** The other new films of the week, by the rough strength that needs no model. */
export function competitionFeatures(
  film: CanonicalFilm,
  others: readonly CanonicalFilm[],
  records: StatReader,
): Features {
  const own = roughStrength(records, film);
  const strengths = others.map((other) => roughStrength(records, other));
  const sum = strengths.reduce((total, value) => total + Math.exp(value), 0);
  const among = (isNear: (other: CanonicalFilm) => boolean): number[] =>
    strengths.filter((_, index) => isNear(others[index] as CanonicalFilm));
  const kin = among((other) => other.mainGenre === film.mainGenre);
  const sameAudience = among((other) => other.group === film.group);
  return {
    rough_strength: own,
    rivals: others.length,
    rivals_stronger: strengths.filter((value) => value > own).length,
    rivals_best: strengths.length === 0 ? null : Math.max(...strengths),
    rivals_sum: Math.log(sum + 1e-3),
    week_share: Math.exp(own) / (Math.exp(own) + sum),
    rivals_genre_best: kin.length === 0 ? null : Math.max(...kin),
    rivals_group_best: sameAudience.length === 0 ? null : Math.max(...sameAudience),
  };
}

/** The strongest of a week's other new films by rough strength; null without any. */
export function strongestOf<F extends ReleaseFacts>(others: readonly F[], records: StatReader): F | null {
  const [strongest] = others
    .map((facts) => ({ facts, strength: roughStrength(records, canonicalFilm(facts)) }))
    .sort((a, b) => b.strength - a.strength);
  return strongest?.facts ?? null;
}
