import type { Weeks } from '#shared/api/contract/week.ts';
import { parisDateOf, type IsoDate } from '#shared/domain/cinema-week.ts';

/**
 * The week to open with: the one to decide, which is the last with a forecast that is not over (on a Monday another may
 * still be running), else the first that is not over, else the latest with something to show, else the latest; null
 * without weeks.
 */
export function currentWeekOf(weeks: Weeks['weeks']): string | null {
  const inOrder = weeks.toSorted((a, b) => a.week.localeCompare(b.week));
  const known = inOrder.filter(({ releases }) => releases > 0);
  const open = known.filter(({ state }) => state !== 'played');
  const current = open.findLast(({ stage }) => stage !== null) ?? open[0] ?? known.at(-1) ?? inOrder.at(-1);
  return current?.week ?? null;
}

/** Which day it is for the service: in a demonstration that of its weeks. */
export function todayIn(weeks: Weeks | undefined): IsoDate {
  return weeks?.demonstration?.today ?? parisDateOf(new Date());
}
