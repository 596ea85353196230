import type { IsoDate } from '../domain/cinema-week.ts';
import { isPastAsking } from '../domain/results-to-ask.ts';
import type { ActualState } from './contract/basics.ts';

/** What has become of the result of a film of a week that is over. */
export function actualState(week: IsoDate, isPublished: boolean, today: IsoDate): ActualState {
  if (isPublished) return 'published';
  return isPastAsking(week, today) ? 'unpublished' : 'awaited';
}
