import { useQuery } from '@tanstack/react-query';
import type { Matches, PutMatch } from '#shared/api/contract/matches.ts';
import { getJson } from '../../api/client.ts';
import { weekPath } from '../../api/queries.ts';
import { useSave } from '../../api/use-save.ts';

export const useMatches = () =>
  useQuery({
    queryKey: ['matches'],
    queryFn: ({ signal }) => getJson<Matches>('/api/matches', signal),
  });

/** Says that two films of a week are one, or two. */
export const useSayMatch = (week: string) => useSave<PutMatch, Matches>(weekPath(week, '/match'));
