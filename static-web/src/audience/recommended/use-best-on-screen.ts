import { useQuery } from '@tanstack/react-query';
import type { ProgrammeWeek } from '#shared/api/contract/public-programme.ts';
import { useLikes } from '../likes/likes.ts';
import { catalogueIds } from './catalogue-ids.ts';
import { openedQuery, type RecommendedFilm } from './recommended-query.ts';
import { weekForYou } from './week-for-you.ts';

/**
 * The film of a week's programme that suits one's likes best; null as long as it is not known, and for a film that stands alone
 * and for which no like speaks; undefined for who likes nothing, of whom nothing is asked.
 */
export function useBestOnScreen(week: ProgrammeWeek): RecommendedFilm | null | undefined {
  const likes = useLikes();
  const isAsked = likes.length > 0 && catalogueIds(week).size > 0;
  const { data } = useQuery(openedQuery(isAsked ? likes.map(({ id }) => id) : [], week));
  if (!isAsked) return undefined;
  const { onScreen } = weekForYou(week, data?.films ?? []);
  const [best] = onScreen;
  return best === undefined || (best.because.length === 0 && onScreen.length === 1) ? null : best;
}
