import type { Room } from './cinema.ts';
import { addDays, type IsoDate } from './cinema-week.ts';

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

type SoldByRoom = Record<Room, { tickets: number; capacity: number }>;

export interface WeekFigures {
  week: IsoDate;
  expectedTakings: number | null;
  expectedResult: number | null;
  expectedOccupancy: Record<Room, number | null>;
  takings: number | null;
  fixedCosts: number;
  /** Takings less fixed costs. */
  result: number | null;
  /** Tickets sold over tickets that could have been sold, 0 to 1. */
  occupancy: Record<Room, number | null>;
  /** Takings against the previous week and against the mean of the four weeks before; 0.1 = +10 %. */
  growthOnWeek: number | null;
  growthOnMonth: number | null;
  /** Sums from the first week of the calendar year to this one, over weeks whose takings are known. */
  yearToDateTakings: number;
  yearToDateResult: number;
}

/** The figures of weeks, oldest first. A growth is null unless all weeks that it compares are known. */
export function figuresOf(weeks: readonly WeekMoney[]): WeekFigures[] {
  const takingsIn = new Map(weeks.map((money) => [money.week, money.takings]));
  const before = (week: IsoDate, count: number): number | null => {
    const takings = Array.from(
      { length: count },
      (_, i) => takingsIn.get(addDays(week, -7 * (i + 1))) ?? null,
    );
    return takings.reduce((sum, each) => (sum === null || each === null ? null : sum + each / count), 0);
  };
  let year = '';
  let toDate = { takings: 0, result: 0 };
  return weeks
    .toSorted((a, b) => a.week.localeCompare(b.week))
    .map(({ week, expected, takings, fixedCosts, sold }) => {
      const result = takings === null ? null : takings - fixedCosts;
      if (week.slice(0, 4) !== year) {
        year = week.slice(0, 4);
        toDate = { takings: 0, result: 0 };
      }
      toDate = { takings: toDate.takings + (takings ?? 0), result: toDate.result + (result ?? 0) };
      return {
        week,
        expectedTakings: expected?.takings ?? null,
        expectedResult: expected === null ? null : expected.takings - fixedCosts,
        expectedOccupancy: occupanciesOf(expected?.sold ?? null),
        takings,
        fixedCosts,
        result,
        occupancy: occupanciesOf(sold),
        growthOnWeek: growth(takings, before(week, 1)),
        growthOnMonth: growth(takings, before(week, 4)),
        yearToDateTakings: toDate.takings,
        yearToDateResult: toDate.result,
      };
    });
}

function growth(takings: number | null, before: number | null): number | null {
  return takings === null || before === null || before === 0 ? null : takings / before - 1;
}

function occupanciesOf(sold: SoldByRoom | null): Record<Room, number | null> {
  const of = (room: Room): number | null => (sold === null ? null : sold[room].tickets / sold[room].capacity);
  return { 1: of(1), 2: of(2) };
}
