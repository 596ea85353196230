import { addWeeks, type IsoDate } from './cinema-week.ts';
import type {
  ChartedWeeks,
  FiguresChange,
  OccupancyByRoom,
  WeekCount,
  WeekFigures,
} from './shapes/figures.ts';

/** A week's money as far as it is known; EUR. */
export interface WeekMoney {
  week: IsoDate;
  /** What was expected of the programme that is shown; null before the first forecast. */
  expected: { takings: number; sold: SoldByRoom } | null;
  /** Null until the week is over and its result known. */
  takings: number | null;
  fixedCosts: number;
  /** Tickets sold and tickets that could have been sold, by room; null until known. */
  sold: SoldByRoom | null;
}

/** A row a room. */
type SoldByRoom = readonly { room: number; tickets: number; capacity: number }[];

/** The figures of weeks, oldest first. A comparison is null unless all weeks that it compares are known. */
export function figuresOf(weeks: readonly WeekMoney[]): WeekFigures[] {
  const outcomes = new Map(weeks.map((money) => [money.week, outcomeOf(money)]));
  const meanBefore = (week: IsoDate, count: number): Outcome | null =>
    meanOf(Array.from({ length: count }, (_, i) => outcomes.get(addWeeks(week, -1 - i)) ?? null));
  let year = '';
  let toDate = { takings: 0, result: 0 };
  return weeks
    .toSorted((a, b) => a.week.localeCompare(b.week))
    .map((money) => {
      const { week, expected, takings, fixedCosts } = money;
      const outcome = outcomeOf(money);
      const [weekBefore, monthBefore] = [meanBefore(week, 1), meanBefore(week, 4)];
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
        expectedOccupancy: occupanciesOf(expected?.sold ?? null),
        takings,
        fixedCosts,
        result: outcome?.result ?? null,
        occupancy: occupanciesOf(money.sold),
        houseOccupancy: outcome?.occupancy ?? null,
        growthOnWeek: growth(outcome, weekBefore),
        growthOnMonth: growth(outcome, monthBefore),
        changeOnWeek: change(outcome, weekBefore),
        changeOnMonth: change(outcome, monthBefore),
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
  return { from: recent[0]?.week ?? null, ...countWeeks(recent.map(({ result }) => result)) };
}

/** @param results takings less fixed costs of each week; null until known. */
export function countWeeks(results: readonly (number | null)[]): WeekCount {
  const known = results.filter((result) => result !== null);
  return { played: known.length, covered: known.filter((result) => result >= 0).length };
}

/** A week that is over, in numbers that can be compared. */
interface Outcome extends FiguresChange {
  takings: number;
}

function outcomeOf({ takings, fixedCosts, sold }: WeekMoney): Outcome | null {
  if (takings === null || sold === null) return null;
  const occupancy = sumOf(sold, 'tickets') / sumOf(sold, 'capacity');
  return { takings, fixedCosts, result: takings - fixedCosts, occupancy };
}

function meanOf(outcomes: readonly (Outcome | null)[]): Outcome | null {
  const known = outcomes.filter((outcome) => outcome !== null);
  if (known.length < outcomes.length) return null;
  const mean = (of: (outcome: Outcome) => number): number =>
    known.reduce((sum, outcome) => sum + of(outcome), 0) / known.length;
  return {
    takings: mean(({ takings }) => takings),
    fixedCosts: mean(({ fixedCosts }) => fixedCosts),
    result: mean(({ result }) => result),
    occupancy: mean(({ occupancy }) => occupancy),
  };
}

function growth(outcome: Outcome | null, before: Outcome | null): number | null {
  return outcome === null || before === null || before.takings === 0
    ? null
    : outcome.takings / before.takings - 1;
}

function change(outcome: Outcome | null, before: Outcome | null): FiguresChange | null {
  if (outcome === null || before === null) return null;
  return {
    fixedCosts: outcome.fixedCosts - before.fixedCosts,
    result: outcome.result - before.result,
    occupancy: outcome.occupancy - before.occupancy,
  };
}

function sumOf(sold: SoldByRoom, what: 'tickets' | 'capacity'): number {
  return sold.reduce((sum, room) => sum + room[what], 0);
}

function occupanciesOf(sold: SoldByRoom | null): OccupancyByRoom | null {
  return sold?.map(({ room, tickets, capacity }) => ({ room, occupancy: tickets / capacity })) ?? null;
}
