import type { ReleaseFacts } from '../../domain/shapes/release.ts';
import { canonicalFilm } from '../../features/canonical-film.ts';
import { key } from '../../features/keys.ts';
import type { StatReader } from '../../features/reading.ts';

/** Of a fact: nobody is named; none of those named has a film in the track records; or one of them has. */
export type Standing = 'missing' | 'unknown' | 'known';

export const GAP_FACTS = ['distributor', 'directors', 'cast'] as const;

/** What a forecast knows of those who made the film and bring it out. */
export type Gaps = Record<(typeof GAP_FACTS)[number], Standing>;

/** By the names that the model reads: "no information" is none. @param records as of the day of the forecast. */
export function gapsOf(facts: ReleaseFacts, records: StatReader): Gaps {
  const { distributors, directors, cast } = canonicalFilm(facts);
  const standing = (kind: 'distributor' | 'director' | 'actor', names: readonly string[]): Standing => {
    if (names.length === 0) return 'missing';
    return names.some((name) => records.stat(key(kind, name)) !== undefined) ? 'known' : 'unknown';
  };
  return {
    distributor: standing('distributor', distributors),
    directors: standing('director', directors),
    cast: standing('actor', cast),
  };
}
