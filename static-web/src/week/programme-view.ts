/** What the page shows of a week, picked from what the API says. Pure. */
import type { RoomFilms } from '../api/queries.ts';
import type { ActualState } from '../../../shared/api/contract/basics.ts';
import type { WeekRelease } from '../../../shared/api/contract/forecast.ts';
import type { Programme, RoomPlan } from '../../../shared/api/contract/programme.ts';
import type { WeekResult } from '../../../shared/api/contract/result.ts';
import type { Week } from '../../../shared/api/contract/week.ts';
import { fr } from '../texts/fr.ts';

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

/** Whether a week is over, with or without a result. */
export function isOver({ releases }: Week): boolean {
  return releases.some(({ actualState }) => actualState !== null);
}

/** What stands where a film's result would: « non publié »; null where there is one, and before the week is over. */
export function missingActual(state: ActualState | null): string | null {
  return state === null || state === 'published' ? null : fr.film.missingActual[state];
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

/** The films of a programme by room. */
export function roomsOf({ rooms }: Programme): RoomFilms {
  const filmIn = (room: 1 | 2): string | null => rooms.find((plan) => plan.room === room)?.filmId ?? null;
  return { 1: filmIn(1), 2: filmIn(2) };
}

export function isSameProgramme(a: RoomFilms, b: RoomFilms): boolean {
  return a[1] === b[1] && a[2] === b[2];
}

/** The releases that are not in the programme, most expected first. */
export function otherReleases(week: Week): WeekRelease[] {
  const shown = new Set(programmeOf(week)?.rooms.map((room) => room.filmId));
  const expected = (release: WeekRelease): number => forecastOf(release)?.mean ?? -1;
  return week.releases
    .filter((release) => !shown.has(release.filmId))
    .sort((a, b) => expected(b) - expected(a));
}
