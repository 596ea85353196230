import type { ReleaseFacts } from '../shared/domain/release.ts';

/** Numbers in [0, 1) that are the same in every run (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** The facts as a site that lists less would give them, so that what is missing carries no signal. */
export function maskedFacts(facts: ReleaseFacts, random: () => number): ReleaseFacts {
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
