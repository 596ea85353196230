import type { Weeks } from '../../../shared/api/contract.ts';

/**
 * The week to open with: the first that is not over and has something to show, else the latest that has, else the
 * latest; null without weeks.
 */
export function currentWeekOf(weeks: Weeks['weeks']): string | null {
  const inOrder = weeks.toSorted((a, b) => a.week.localeCompare(b.week));
  const known = inOrder.filter(({ releases }) => releases > 0);
  const current = known.find(({ state }) => state !== 'played') ?? known.at(-1) ?? inOrder.at(-1);
  return current?.week ?? null;
}
