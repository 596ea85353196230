import type { IsoDate } from '../domain/cinema-week.ts';
import type { History } from './contract/history.ts';
import type { WeekRows } from './week-rows.ts';

type NotForecast = History['notForecast'][number];

/**
 * A week that has begun and was never forecast: its releases were gathered afterwards. Null for every other week, and
 * where nothing of it is known.
 *
 * @param releases film ids of its releases.
 */
export function notForecastWeek(
  rows: Pick<WeekRows, 'week' | 'forecasts' | 'actuals'>,
  releases: readonly string[],
  today: IsoDate,
): NotForecast | null {
  const { week, forecasts } = rows;
  if (week > today || releases.length === 0 || forecasts.length > 0) return null;
  const known = new Set(rows.actuals.flatMap(({ filmId, alsoOf = [] }) => [filmId, ...alsoOf]));
  const published = releases.filter((filmId) => known.has(filmId)).length;
  return { week, releases: releases.length, published };
}
