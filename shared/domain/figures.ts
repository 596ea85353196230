import type { ChartedWeeks, OccupancyByRoom, WeekCount, WeekFigures } from './shapes/figures.ts';
import { compared, estimateOf, outcomeOf, type SoldByRoom, type WeekMoney } from './week-outcome.ts';

/**
 * The figures of weeks, oldest first. A comparison is null unless all weeks that it compares are known; that of an
 * estimate takes what is expected of weeks whose result is not known.
 */
export function figuresOf(weeks: readonly WeekMoney[]): WeekFigures[] {
  const outcomes = new Map(weeks.map((money) => [money.week, outcomeOf(money)]));
  const knownOrExpected = new Map(
    weeks.map((money) => [money.week, outcomes.get(money.week) ?? estimateOf(money)]),
  );
  let year = '';
  let toDate = { takings: 0, result: 0 };
  return weeks
    .toSorted((a, b) => a.week.localeCompare(b.week))
    .map((money) => {
      const { week, expected, takings, kept, fixedCosts } = money;
      const outcome = outcomes.get(week) ?? null;
      const estimate = outcome === null ? (knownOrExpected.get(week) ?? null) : null;
      const { weekIsEstimate, monthHasEstimate, ...comparison } = compared(outcome, week, outcomes);
      if (week.slice(0, 4) !== year) {
        year = week.slice(0, 4);
        toDate = { takings: 0, result: 0 };
      }
      toDate = {
        takings: toDate.takings + (outcome?.takings ?? 0),
        result: toDate.result + (outcome?.result ?? 0),
      };
      return {
        week,
        expectedTakings: expected?.takings ?? null,
        expectedResult: expected === null ? null : expected.takings - fixedCosts,
        expectedKept: expected?.kept ?? null,
        expectedOccupancy: occupanciesOf(expected?.sold ?? null),
        takings,
        fixedCosts,
        result: outcome === null ? null : outcome.takings - fixedCosts,
        keptTakings: kept,
        keptResult: kept === null ? null : kept - fixedCosts,
        occupancy: occupanciesOf(money.sold),
        houseOccupancy: outcome?.occupancy ?? null,
        ...comparison,
        estimate:
          estimate === null
            ? null
            : { houseOccupancy: estimate.occupancy, ...compared(estimate, week, knownOrExpected) },
        yearToDateTakings: toDate.takings,
        yearToDateResult: toDate.result,
      };
    });
}

/** More weeks would not be told apart on a phone. */
const RECENT_WEEKS = 26;

/** The latest weeks with a result or an expectation, from a first one on. */
export function chartedWeeks(weeks: readonly WeekFigures[]): ChartedWeeks {
  const recent = weeks
    .filter(({ takings, expectedTakings }) => takings !== null || expectedTakings !== null)
    .slice(-RECENT_WEEKS);
  return {
    from: recent[0]?.week ?? null,
    ...countWeeks(recent.map(({ result, keptResult }) => keptResult ?? result)),
  };
}

/** @param results of each week, of what stays where it counts that; null until known. */
export function countWeeks(results: readonly (number | null)[]): WeekCount {
  const known = results.filter((result) => result !== null);
  return { played: known.length, covered: known.filter((result) => result >= 0).length };
}

function occupanciesOf(sold: SoldByRoom | null): OccupancyByRoom | null {
  return sold?.map(({ room, tickets, capacity }) => ({ room, occupancy: tickets / capacity })) ?? null;
}
