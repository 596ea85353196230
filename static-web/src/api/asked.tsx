import { useQueryClient, type QueryFunction } from '@tanstack/react-query';

interface Question<T> {
  queryKey: string[];
  queryFn?: QueryFunction<T, string[]> | symbol;
}

/** Asks for something before the page that shows it is there, so that the two come side by side; draws nothing. */
export function Asked<T>({ query: { queryKey, queryFn } }: { query: Question<T> }) {
  const client = useQueryClient();
  // While the page is not there, no effect of what stands beside it runs.
  if (typeof queryFn === 'function' && client.getQueryState(queryKey) === undefined) {
    void client.query({ queryKey, queryFn }).catch(() => undefined);
  }
  return null;
}
