/** What the history page shows, picked from what the API says. Pure. */
import type { History } from '#shared/api/contract/history.ts';
import { TREND_WEEKS } from '#shared/domain/share-of-best.ts';
import { money, number, percent } from '../format/format.ts';
import { historyText } from '../texts/fr/history.ts';

const text = historyText;

export type HistoryWeek = History['weeks'][number];
export type HistoryFilm = HistoryWeek['films'][number];

type Weeks = readonly HistoryWeek[];
type Forecast = NonNullable<HistoryFilm['monday']>;

/** The week whose programme left most on the table, if any left something worth a word. */
export function mostLeft(weeks: Weeks): HistoryWeek | null {
  const [most] = weeks.toSorted((a, b) => b.leftOnTable - a.leftOnTable);
  return most === undefined || Math.round(most.leftOnTable) === 0 ? null : most;
}

/** What the chart of the shares shows: the last month beside all weeks; EUR of 100 possible. */
export function trendFinding({ weeks, overall }: History): string {
  const recent = weeks[0]?.shareOfBestTrend ?? null;
  if (recent === null || overall.shareOfBest === null) return text.trendFirst;
  return weeks.length <= TREND_WEEKS
    ? text.trendShort(per100(overall.shareOfBest))
    : text.trend(per100(recent), per100(overall.shareOfBest));
}

/** A share of the best takings, as euros of a hundred. */
export function per100(share: number | null): string {
  return share === null ? '–' : money(share * 100);
}

/** Films that were shown come first; the others as many people saw them. */
export function programmedFirst({ films, rooms }: HistoryWeek): {
  programmed: HistoryFilm[];
  others: HistoryFilm[];
} {
  const shown = new Set(rooms.map((room) => room.filmId));
  return {
    programmed: films.filter((film) => shown.has(film.filmId)),
    others: films.filter((film) => !shown.has(film.filmId)),
  };
}

/** How far a forecast was from what came true: « 18 % de trop », « il manquait 35 % », « 3 fois trop ». */
export function errorInWords(error: number | null): string | null {
  if (error === null) return null;
  if (Math.abs(error) < 0.05) return text.error.right;
  if (error >= 1) return text.error.timesTooMuch(number(1 + error));
  return error > 0 ? text.error.tooMuch(percent(error)) : text.error.tooLittle(percent(-error));
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

/** The films that had a forecast and have a result, most seen first. */
export function scoredFilms(weeks: Weeks): ScoredFilm[] {
  return weeks
    .flatMap(({ week, rooms, films }) =>
      films.flatMap(({ filmId, title, thursday, monday, actual }) => {
        const forecast = monday ?? thursday;
        const programmed = rooms.some((room) => room.filmId === filmId);
        return forecast === null || actual === null
          ? []
          : [{ filmId, title, week, forecast, actual, programmed }];
      }),
    )
    .sort((a, b) => b.actual - a.actual);
}

/** The films of the programmes that were furthest above and below their forecast. */
export function surprises(films: readonly ScoredFilm[]): ScoredFilm[] {
  const ratio = ({ forecast, actual }: ScoredFilm): number => actual / Math.max(1, forecast.mean);
  const shown = films.filter((film) => film.programmed).sort((a, b) => ratio(b) - ratio(a));
  return [...new Set([shown.at(0), shown.at(-1)])].filter((film) => film !== undefined);
}
