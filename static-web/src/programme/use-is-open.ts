import { useWeeks } from '../api/queries.ts';

/** Whether the programme of a week can still be changed: it is not over. */
export function useIsOpen(week: string): boolean {
  const state = useWeeks().data?.weeks.find((each) => each.week === week)?.state;
  return state !== undefined && state !== 'played';
}
