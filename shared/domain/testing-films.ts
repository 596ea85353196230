import type { IsoDate } from './cinema-week.ts';
import type { Release, ReleaseFacts } from './shapes/release.ts';

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

/** Test data: the same as a release of a week. */
export function testRelease(week: IsoDate, filmId: string, facts: Partial<Release> = {}): Release {
  const shown = { synopsis: null, posterUrl: null, scheduledShows: null };
  return { ...film({ releaseDate: week }), filmId, week, ...shown, ...facts };
}
