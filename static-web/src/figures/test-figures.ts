/** Weeks with figures for tests, written by us. */
import type { Figures } from '../../../shared/api/contract/figures.ts';
import { chartedWeeks } from '../../../shared/domain/figures.ts';
import type { WeekFigures } from './figures-view.ts';

/** A week that was played and took so much. */
export function playedWeek(week: string, takings: number, changes: Partial<WeekFigures> = {}): WeekFigures {
  return {
    week,
    state: 'played',
    expectedTakings: 5_000,
    expectedResult: 100,
    expectedOccupancy: { 1: 0.4, 2: 0.3 },
    takings,
    source: 'estimated',
    fixedCosts: 4_900,
    result: takings - 4_900,
    occupancy: { 1: 0.5, 2: 0.25 },
    houseOccupancy: 0.4,
    growthOnWeek: null,
    growthOnMonth: null,
    changeOnWeek: null,
    changeOnMonth: null,
    yearToDateTakings: takings,
    yearToDateResult: takings - 4_900,
    ...changes,
  };
}

/** A week to come with a forecast, or without one. */
export function comingWeek(week: string, expectedTakings: number | null): WeekFigures {
  return playedWeek(week, 0, {
    state: 'coming',
    expectedTakings,
    expectedResult: expectedTakings === null ? null : expectedTakings - 4_900,
    takings: null,
    source: null,
    result: null,
    occupancy: { 1: null, 2: null },
    houseOccupancy: null,
  });
}

export function figures(weeks: WeekFigures[]): Figures {
  return { weeks, recent: chartedWeeks(weeks) };
}
