import { demandRange, knownDemand } from '#shared/domain/demand.ts';
import type { SoldFilm } from '#shared/domain/local-demand/fit-local-model.ts';
import type { LocalModel } from '#shared/domain/local-demand/local-model.ts';
import { byWeek } from '../by-week.ts';
import type { TillRow } from './read-till.ts';

/** A row whose national admissions are known. */
export interface NationalRow extends TillRow {
  admissions: number;
}

/** A film, and what was known of the cinema before the film's week. */
export interface Foretold {
  row: NationalRow;
  model: LocalModel;
}

/** The films from the `taught`-th on, each with the model that `learn` makes of all films of earlier weeks. */
export function walkWeeks(
  rows: readonly NationalRow[],
  taught: number,
  learn: (known: readonly NationalRow[]) => LocalModel,
): Foretold[] {
  return byWeek(rows.slice(taught), ({ week }) => week).flatMap(([week, films]) => {
    const model = learn(rows.filter((row) => row.week < week));
    return films.map((row) => ({ row, model }));
  });
}

/** What the cinema sold: seats are not in the till's file, and rooms of a cinema of six are hardly ever full. */
export function soldOf({ week, admissions, origin, tickets }: NationalRow): SoldFilm {
  return { week, admissions, origin, tickets, capacity: Infinity };
}

/** Whether the tickets are within their 80 % range, given the national admissions. */
export function isInRange({ row, model }: Foretold): boolean {
  const [low, high] = demandRange(knownDemand(row.admissions, model, row.origin));
  return low <= row.tickets && row.tickets <= high;
}
