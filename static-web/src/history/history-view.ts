/** What the history page shows, picked from what the API says. Pure. */
import type { History } from '../../../shared/api/contract.ts';

type Weeks = History['weeks'];
type Film = Weeks[number]['films'][number];
type Forecast = NonNullable<Film['monday']>;

/** Takings of all weeks against those of the best programmes, in EUR, and for 100 EUR possible. */
export function shareOfBest(weeks: Weeks): { takings: number; best: number; per100: number } {
  const takings = weeks.reduce((sum, week) => sum + week.takings, 0);
  const best = weeks.reduce((sum, week) => sum + week.bestTakings, 0);
  return { takings, best, per100: best > 0 ? (100 * takings) / best : 100 };
}

/** Weeks whose takings covered their costs. */
export function coveredWeeks(weeks: Weeks): number {
  return weeks.filter((week) => week.result >= 0).length;
}

/** A film with what was forecast last and what came true: national admissions of the first week. */
export interface ScoredFilm {
  filmId: string;
  title: string;
  week: string;
  forecast: Forecast;
  actual: number;
  programmed: boolean;
}

/** The films that had a forecast, most seen first. */
export function scoredFilms(weeks: Weeks): ScoredFilm[] {
  return weeks
    .flatMap(({ week, rooms, films }) =>
      films.flatMap(({ filmId, title, thursday, monday, actual }) => {
        const forecast = monday ?? thursday;
        const programmed = rooms.some((room) => room.filmId === filmId);
        return forecast === null ? [] : [{ filmId, title, week, forecast, actual, programmed }];
      }),
    )
    .sort((a, b) => b.actual - a.actual);
}

/** The films of the programmes that were furthest above and below their forecast. */
export function surprises(films: readonly ScoredFilm[]): ScoredFilm[] {
  const ratio = ({ forecast, actual }: ScoredFilm): number => actual / Math.max(1, forecast.p50);
  const shown = films.filter((film) => film.programmed).sort((a, b) => ratio(b) - ratio(a));
  return [...new Set([shown.at(0), shown.at(-1)])].filter((film) => film !== undefined);
}
