import { LARGE_FILM, scoreOf } from './forecast-score.ts';
import type { ComparedScores, Trust } from './shapes/metrics.ts';

const TELLERS = ['thursday', 'monday', 'naive'] as const;

/** What each told of a film, null where it told nothing, and what came true; national admissions. */
export interface ComparedFilm extends Record<(typeof TELLERS)[number], number | null> {
  actual: number;
}

/**
 * The forecasts of both stages and the naive guess, judged by the same films: those of which each told a number that has
 * told any. Null without such films.
 */
export function trustIn(films: readonly ComparedFilm[]): Trust | null {
  const tellers = TELLERS.filter((teller) => films.some((film) => film[teller] !== null));
  const comparable = films.filter((film) => tellers.every((teller) => film[teller] !== null));
  const all = tellers.length === 0 ? null : compared(comparable);
  return all === null
    ? null
    : {
        all,
        large: compared(comparable.filter(({ actual }) => actual >= LARGE_FILM)),
        small: compared(comparable.filter(({ actual }) => actual < LARGE_FILM)),
      };
}

function compared(films: readonly ComparedFilm[]): ComparedScores | null {
  if (films.length === 0) return null;
  const scoreBy = (teller: (typeof TELLERS)[number]) =>
    scoreOf(films.flatMap(({ actual, [teller]: told }) => (told === null ? [] : [{ told, actual }])));
  return {
    films: films.length,
    thursday: scoreBy('thursday'),
    monday: scoreBy('monday'),
    naive: scoreBy('naive'),
  };
}
