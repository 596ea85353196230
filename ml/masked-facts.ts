import type { ReleaseFacts } from '#shared/domain/shapes/release.ts';
import type { Random } from '#shared/seeded-random.ts';

/** The facts as a site that lists less would give them, so that what is missing carries no signal. */
export function maskedFacts(facts: ReleaseFacts, random: Random): ReleaseFacts {
  const listed = random();
  const cast = listed < 0.15 ? [] : facts.cast.slice(0, listed < 0.45 ? 1 + Math.floor(random() * 2) : 3);
  return {
    ...facts,
    cast,
    directors: random() < 0.12 ? [] : facts.directors,
    languages: random() < 0.3 ? [] : facts.languages,
    genres: random() < 0.3 ? facts.genres.slice(0, 1) : facts.genres,
    countries: random() < 0.2 ? facts.countries.slice(0, 1) : facts.countries,
    originalTitle: random() < 0.15 ? null : facts.originalTitle,
    distributor: random() < 0.03 ? null : facts.distributor,
    durationMinutes: random() < 0.03 ? null : facts.durationMinutes,
  };
}
