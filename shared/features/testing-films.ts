import type { ReleaseFacts } from '../domain/release.ts';

/** Test data: an invented film of which nothing is known but what a test gives. */
export function film(facts: Partial<ReleaseFacts> = {}): ReleaseFacts {
  return {
    title: 'Un film inventé',
    originalTitle: null,
    releaseDate: '2023-05-10',
    distributor: null,
    directors: [],
    cast: [],
    genres: [],
    countries: [],
    languages: [],
    durationMinutes: null,
    budget: null,
    usReleaseDate: null,
    usOpeningUsd: null,
    screens: null,
    allocineId: null,
    jpboxId: null,
    ...facts,
  };
}
