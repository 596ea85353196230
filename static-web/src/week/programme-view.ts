/** What the page shows of a week, picked from what the API says. Pure. */
import type { Programme, RoomPlan, Week, WeekRelease, WeekResult } from '../../../shared/api/contract.ts';

export type RoomActual = WeekResult['rooms'][number];
export type Range = readonly [low: number, high: number];

/** The programme that holds: the manager's, else the recommended one; null before the first forecast. */
export function programmeOf(week: Week): Programme | null {
  return week.decision?.programme ?? recommendedOf(week);
}

export function recommendedOf({ recommended, stage }: Week): Programme | null {
  return stage === null ? null : recommended[stage];
}

export function releaseOf(week: Week, filmId: string | null): WeekRelease | null {
  return week.releases.find((release) => release.filmId === filmId) ?? null;
}

/** The same film in both rooms, or null. */
export function filmInBothRooms(rooms: readonly Pick<RoomPlan, 'filmId'>[]): string | null {
  const [first, second] = rooms;
  const filmId = first?.filmId ?? null;
  return filmId !== null && filmId === second?.filmId ? filmId : null;
}

export function forecastOf({ forecasts }: WeekRelease): WeekRelease['forecasts']['monday'] {
  return forecasts.monday ?? forecasts.thursday;
}

/** What a release would draw in this cinema in the week, seats not considered. */
export interface LocalForecast {
  mean: number;
  range: Range;
}

export function localForecast(
  release: WeekRelease,
  { admissionsShare }: Week['settings'],
): LocalForecast | null {
  const forecast = forecastOf(release);
  if (forecast === null) return null;
  return {
    mean: forecast.localDemand,
    range: [forecast.p10 * admissionsShare, forecast.p90 * admissionsShare],
  };
}

/** The releases that are not in the programme, most expected first. */
export function otherReleases(week: Week): WeekRelease[] {
  const shown = new Set(programmeOf(week)?.rooms.map((room) => room.filmId));
  const expected = (release: WeekRelease): number => forecastOf(release)?.mean ?? -1;
  return week.releases
    .filter((release) => !shown.has(release.filmId))
    .sort((a, b) => expected(b) - expected(a));
}

export const DAYS = 7;
