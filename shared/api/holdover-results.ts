import { filmsShown } from '../domain/room-films.ts';
import type { WeekRows } from './week-rows.ts';

/**
 * A week's rows with the results of the films that it kept for a second week, and where they come from: by these its
 * money is worked out, and by none of them a forecast is judged or the cinema's share learned.
 */
export function withHoldoverResults<
  R extends Pick<WeekRows, 'week' | 'actuals' | 'origins' | 'decision' | 'holdovers'>,
>(rows: R): R {
  const { week, actuals, origins, decision, holdovers } = rows;
  if (holdovers === undefined) return rows;
  const shown = new Set(filmsShown(decision?.rooms ?? []));
  const seconds = holdovers.films.flatMap(({ filmId, actual }) =>
    actual === null || !shown.has(filmId) ? [] : [{ week, filmId, screens: null, ...actual }],
  );
  const from = holdovers.films.map(({ filmId, origin = 'other' }) => [filmId, origin] as const);
  return { ...rows, actuals: [...actuals, ...seconds], origins: new Map([...origins, ...from]) };
}
