import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { ApiError } from '../../api/api-error.ts';
import { filmsQuery } from '../api/queries.ts';
import type { FilmSearch } from './film-search.ts';

/** Whether there are more films than are shown, and what becomes of them. */
export type More = 'none' | 'some' | 'coming' | 'failed';

/** The films that fit, from the first on; more are added a page at a time, and are there again when one comes back. */
export function useFilms(search: FilmSearch) {
  const client = useQueryClient();
  const query = filmsQuery(search);
  const films = useInfiniteQuery(query);
  const { data, hasNextPage, isFetchingNextPage, isFetchNextPageError } = films;
  const last = data?.pages.at(-1);
  const more: More = !hasNextPage
    ? 'none'
    : isFetchingNextPage
      ? 'coming'
      : isFetchNextPageError
        ? 'failed'
        : 'some';
  const fetchMore = async (): Promise<void> => {
    const { error } = await films.fetchNextPage();
    // The catalogue has another edition by now: the list begins anew.
    if (error instanceof ApiError && error.status === 410) {
      await client.resetQueries({ queryKey: query.queryKey });
    }
  };
  return {
    films: data?.pages.flatMap((page) => page.films) ?? [],
    total: last?.total ?? null,
    attribution: last?.attribution ?? [],
    error: data === undefined ? films.error : null,
    onRetry: (): void => void films.refetch(),
    more,
    onMore: (): void => {
      if (more !== 'coming') void fetchMore();
    },
  };
}
