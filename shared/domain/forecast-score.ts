import type { ForecastScore } from './shapes/metrics.ts';

/** A number that was told of a film beside what came true; national admissions of the first week. */
interface ToldFilm {
  told: number;
  actual: number;
}

/** Films that drew at least as many count as large. */
export const LARGE_FILM = 50_000;

/** How right the numbers were that were told of films; null without any film. */
export function scoreOf(films: readonly ToldFilm[]): ForecastScore | null {
  if (films.length === 0) return null;
  const error = sumOf(films, ({ told, actual }) => Math.abs(told - actual));
  const drew = sumOf(films, ({ actual }) => actual);
  return {
    films: films.length,
    within2: films.filter(isWithinTwo).length,
    wape: drew === 0 ? null : error / drew,
    mae: error / films.length,
  };
}

function isWithinTwo({ told, actual }: ToldFilm): boolean {
  return told <= 2 * actual && actual <= 2 * told;
}

function sumOf(films: readonly ToldFilm[], of: (film: ToldFilm) => number): number {
  return films.reduce((sum, film) => sum + of(film), 0);
}
