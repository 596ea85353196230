import type { ReleaseFacts } from '#shared/domain/shapes/release.ts';

/** A film as `POST /api/v1/predict` takes it. */
export type DescribedFilm = Omit<ReleaseFacts, 'allocineId' | 'jpboxId'>;

/** What an application would say of a film whose facts are known. */
export function describedFilm(facts: ReleaseFacts): DescribedFilm {
  return {
    title: facts.title,
    originalTitle: facts.originalTitle,
    releaseDate: facts.releaseDate,
    distributor: facts.distributor,
    directors: facts.directors,
    cast: facts.cast,
    genres: facts.genres,
    countries: facts.countries,
    languages: facts.languages,
    durationMinutes: facts.durationMinutes,
    screens: facts.screens,
    usReleaseDate: facts.usReleaseDate,
    usOpeningUsd: facts.usOpeningUsd,
    budget: facts.budget,
  };
}
