/** Weeks with figures for tests, written by us. */
import type { Figures } from '#shared/api/contract/figures.ts';
import { nameOfRoom } from '#shared/domain/cinema.ts';
import { chartedWeeks } from '#shared/domain/figures.ts';
import type { WeekFigures } from './figures-view.ts';

/** A week that was played and took so much. */
export function playedWeek(week: string, takings: number, changes: Partial<WeekFigures> = {}): WeekFigures {
  return {
    week,
    state: 'played',
    expectedTakings: 5_000,
    expectedResult: 100,
    expectedOccupancy: byRoom(0.4, 0.3),
    ...{ expectedKept: null, keptTakings: null, keptResult: null },
    takings,
    source: 'estimated',
    toldFilms: 0,
    fixedCosts: 4_900,
    result: takings - 4_900,
    occupancy: byRoom(0.5, 0.25),
    houseOccupancy: 0.4,
    growthOnWeek: null,
    growthOnMonth: null,
    changeOnWeek: null,
    changeOnMonth: null,
    estimate: null,
    yearToDateTakings: takings,
    yearToDateResult: takings - 4_900,
    ...changes,
  };
}

/** A week to come with a forecast, or without one. */
export function comingWeek(
  week: string,
  expectedTakings: number | null,
  changes: Partial<WeekFigures> = {},
): WeekFigures {
  return playedWeek(week, 0, {
    state: 'coming',
    expectedTakings,
    expectedResult: expectedTakings === null ? null : expectedTakings - 4_900,
    takings: null,
    source: null,
    result: null,
    occupancy: null,
    houseOccupancy: null,
    estimate: expectedTakings === null ? null : estimate(),
    ...changes,
  });
}

/** Beside weeks of which nothing is known, as far as nothing else is said. */
export function estimate(
  changes: Partial<NonNullable<WeekFigures['estimate']>> = {},
): NonNullable<WeekFigures['estimate']> {
  return {
    ...{ houseOccupancy: 0.36, growthOnWeek: null, growthOnMonth: null },
    ...{ changeOnWeek: null, changeOnMonth: null, weekIsEstimate: false, monthHasEstimate: false },
    ...changes,
  };
}

/** How full each room was, the first one first. */
export function byRoom(...shares: readonly number[]): NonNullable<WeekFigures['occupancy']> {
  return shares.map((occupancy, i) => ({ room: i + 1, occupancy }));
}

/** Of a cinema that has had so many rooms. */
export function figures(weeks: WeekFigures[], rooms = 2): Figures {
  const named = Array.from({ length: rooms }, (_, i) => ({ room: i + 1, name: nameOfRoom(i + 1) }));
  return { rooms: named, weeks, recent: chartedWeeks(weeks) };
}
