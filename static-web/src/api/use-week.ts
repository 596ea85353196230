import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { isForecastUnderWay, pauseForForecast } from './forecast-under-way.ts';
import { weekQuery } from './queries.ts';
import { READS } from './reads.ts';

/** A week. While a forecast of it is made anew it is asked for until that is there; then all that depends on it is read again. */
export function useWeek(week: string) {
  const client = useQueryClient();
  const query = useQuery({
    ...weekQuery(week),
    refetchInterval: ({ state }) =>
      pauseForForecast(state.data, performance.now()) ?? READS.refetchInterval(),
  });
  const isUnderWay = isForecastUnderWay(query.data);
  const wasUnderWay = useRef(isUnderWay);
  useEffect(() => {
    if (wasUnderWay.current && !isUnderWay)
      void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'week' });
    wasUnderWay.current = isUnderWay;
  }, [client, isUnderWay]);
  return query;
}
