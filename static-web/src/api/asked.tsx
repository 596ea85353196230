import { usePrefetchQuery, type UsePrefetchQueryOptions } from '@tanstack/react-query';

/** Asks for something before the page that shows it is there, so that the two come side by side; draws nothing. */
export function Asked<T>({ query }: { query: UsePrefetchQueryOptions<T, Error, T, T, string[]> }) {
  usePrefetchQuery(query);
  return null;
}
