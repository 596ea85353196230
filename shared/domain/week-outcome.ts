import { addWeeks, type IsoDate } from './cinema-week.ts';
import type { FiguresChange, WeekFigures } from './shapes/figures.ts';

/** A week's money as far as it is known; EUR. */
export interface WeekMoney {
  week: IsoDate;
  /** What was expected of the programme that is shown; null before the first forecast. */
  expected: { takings: number; kept: number | null; sold: SoldByRoom } | null;
  /** Null until the week is over and its result known. */
  takings: number | null;
  /** What stays of the takings after taxes and rental; null as well in a week whose settings do not ask. */
  kept: number | null;
  fixedCosts: number;
  /** Tickets sold and tickets that could have been sold, by room; null until known. */
  sold: SoldByRoom | null;
}

/** A week's money that counts, beside what it took. */
interface Takings {
  takings: number;
  kept: number | null;
}

/** A row a room. */
export type SoldByRoom = readonly { room: number; tickets: number; capacity: number }[];

/** A week in numbers that can be compared, as it was or as it is expected. */
export interface Outcome extends FiguresChange {
  takings: number;
  isEstimate: boolean;
}

/** What a week that is over brought; null until that is known. */
export function outcomeOf({ takings, kept, fixedCosts, sold }: WeekMoney): Outcome | null {
  return takings === null || sold === null ? null : outcome({ takings, kept }, fixedCosts, sold, false);
}

/** What is expected of a week; null before its first forecast. */
export function estimateOf({ expected, fixedCosts }: WeekMoney): Outcome | null {
  return expected === null ? null : outcome(expected, fixedCosts, expected.sold, true);
}

type Comparison = Pick<WeekFigures, 'growthOnWeek' | 'growthOnMonth' | 'changeOnWeek' | 'changeOnMonth'>;

/** A week beside the previous one and the mean of the four before; null unless all weeks that it is compared with are there. */
export function compared(
  outcome: Outcome | null,
  week: IsoDate,
  outcomes: ReadonlyMap<IsoDate, Outcome | null>,
): Comparison & { weekIsEstimate: boolean; monthHasEstimate: boolean } {
  const [earlier, ...others] = Array.from(
    { length: 4 },
    (_, i) => outcomes.get(addWeeks(week, -1 - i)) ?? null,
  );
  const [weekBefore, monthBefore] = [earlier ?? null, meanOf([earlier ?? null, ...others])];
  return {
    growthOnWeek: growth(outcome, weekBefore),
    growthOnMonth: growth(outcome, monthBefore),
    changeOnWeek: change(outcome, weekBefore),
    changeOnMonth: change(outcome, monthBefore),
    weekIsEstimate: weekBefore?.isEstimate === true,
    monthHasEstimate: monthBefore?.isEstimate === true,
  };
}

/** The result is what stays less the costs where the week counts what stays, else the takings less the costs. */
function outcome(
  { takings, kept }: Takings,
  fixedCosts: number,
  sold: NonNullable<WeekMoney['sold']>,
  isEstimate: boolean,
): Outcome {
  const sum = (what: 'tickets' | 'capacity'): number => sold.reduce((total, room) => total + room[what], 0);
  const occupancy = sum('tickets') / sum('capacity');
  return { takings, fixedCosts, result: (kept ?? takings) - fixedCosts, occupancy, isEstimate };
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
    isEstimate: known.some((outcome) => outcome.isEstimate),
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
