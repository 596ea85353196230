import type { Week } from './contract/week.ts';

/** A film kept for a second week, beside the proposal, and those that the decision keeps. */
export function secondWeekView(): Pick<Week, 'secondWeek' | 'held'> {
  return { secondWeek: null, held: [] };
}
