/** What the page shows of a week, picked from what the API says. Pure. */
import type { WeekRelease } from '#shared/api/contract/forecast.ts';
import type { Programme, RoomPlan } from '#shared/api/contract/programme.ts';
import type { WeekResult } from '#shared/api/contract/result.ts';
import type { SecondWeek } from '#shared/api/contract/second-week.ts';
import type { Week } from '#shared/api/contract/week.ts';

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

/** The films of the week before that are shown for a second week, or could be. */
export function secondWeekFilms({ held, secondWeek }: Week): SecondWeek['keep'] {
  const others = secondWeek?.keep.filter(({ filmId }) => held.every((film) => film.filmId !== filmId));
  return [...held, ...(others ?? [])];
}

/** Of a film of this week, or of the week before; null where nothing is known of it. */
export function titleOf(week: Week, filmId: string): string | null {
  const isIt = (film: { filmId: string }): boolean => film.filmId === filmId;
  const films = [...week.releases, ...secondWeekFilms(week), ...week.filmsBefore];
  return films.find(isIt)?.title ?? null;
}

/** What the costs are paid from: what the cinema keeps where it counts that, else what it takes. */
export function countedMoney(programme: Programme): Omit<NonNullable<Programme['kept']>, 'taxes' | 'rental'> {
  const { kept, expectedTakings, takingsRange, expectedResult, resultRange, profitProbability } = programme;
  return (
    kept ?? {
      ...{ takings: expectedTakings, range: takingsRange, result: expectedResult },
      ...{ resultRange, profitProbability },
    }
  );
}

/** The film that is in all of several rooms, or null. */
export function filmInAllRooms([first, ...others]: readonly Pick<RoomPlan, 'filmId'>[]): string | null {
  const filmId = first?.filmId ?? null;
  return others.length > 0 && others.every((room) => room.filmId === filmId) ? filmId : null;
}

/** The rooms that a film fills before this one: a room takes those for whom there are no more seats there. */
export function roomsBefore(rooms: readonly RoomPlan[], { room, filmId }: RoomPlan): RoomPlan[] {
  return rooms
    .slice(
      0,
      rooms.findIndex((each) => each.room === room),
    )
    .filter((each) => each.filmId === filmId);
}

export function forecastOf({ forecasts }: WeekRelease): WeekRelease['forecasts']['monday'] {
  return forecasts.monday ?? forecasts.thursday;
}

/** The releases that are not in the programme and can be had, most expected first. */
export function otherReleases(week: Week): WeekRelease[] {
  const shown = new Set(programmeOf(week)?.rooms.map((room) => room.filmId));
  const expected = (release: WeekRelease): number => forecastOf(release)?.mean ?? -1;
  return week.releases
    .filter(({ filmId }) => !shown.has(filmId) && !week.notObtained.includes(filmId))
    .sort((a, b) => expected(b) - expected(a));
}
