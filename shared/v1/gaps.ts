import type { ReleaseFacts } from '../domain/shapes/release.ts';
import { canonicalFilm } from '../features/canonical-film.ts';
import { key } from '../features/keys.ts';
import type { StatReader } from '../features/reading.ts';

/** Of a fact: nobody is named; somebody is, but none of them has a film in the track records; or one of them has. */
export type Standing = 'missing' | 'unknown' | 'known';

export const GAP_FACTS = ['distributor', 'directors', 'cast'] as const;

/** What a forecast knows of those who made the film and bring it out. */
export type Gaps = Record<(typeof GAP_FACTS)[number], Standing>;

/** @param records as of the day of the forecast. */
export function gapsOf(facts: ReleaseFacts, records: StatReader): Gaps {
  const { distributors, directors, cast } = canonicalFilm(facts);
  const standing = (
    kind: 'distributor' | 'director' | 'actor',
    isNamed: boolean,
    names: readonly string[],
  ): Standing => {
    if (!isNamed) return 'missing';
    return names.some((name) => records.stat(key(kind, name)) !== undefined) ? 'known' : 'unknown';
  };
  return {
    distributor: standing('distributor', facts.distributor !== null, distributors),
    directors: standing('director', facts.directors.length > 0, directors),
    cast: standing('actor', facts.cast.length > 0, cast),
  };
}
