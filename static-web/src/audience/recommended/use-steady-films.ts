import { useState } from 'react';
import type { RecommendedFilm, Recommendations } from './recommended-query.ts';
import { steadyFilms } from './steady-films.ts';

type Steady = (...given: Parameters<typeof steadyFilms>) => readonly RecommendedFilm[];

interface Shown {
  answer: Recommendations;
  filters: string;
  films: readonly RecommendedFilm[];
}

/**
 * The films of the latest answer, so that nothing moves that need not while likes change; undefined before the first one.
 * @param answer null as long as it is not that to what is asked now.
 * @param filters with others the list begins anew.
 * @param steady makes the next list of the one that is shown.
 */
export function useSteadyFilms(
  answer: Recommendations | null,
  filters: string,
  liked: readonly { id: string }[],
  steady: Steady = steadyFilms,
): readonly RecommendedFilm[] | undefined {
  const [shown, setShown] = useState<Shown | null>(null);
  if (answer === null || answer === shown?.answer) return shown?.films;
  const films =
    shown?.filters === filters
      ? steady(shown.films, answer.films, new Set(liked.map(({ id }) => id)))
      : answer.films;
  setShown({ answer, filters, films });
  return films;
}
