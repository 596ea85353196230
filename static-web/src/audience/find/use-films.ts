import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { ListedFilms } from '#shared/v1/contract/catalogue/films.ts';
import { ApiError } from '../../api/api-error.ts';
import { filmsQuery, getFilms } from '../api/queries.ts';
import { findAddress, type FilmSearch } from './film-search.ts';

/** Whether there are more films than are shown, and what becomes of them. */
export type More = 'none' | 'some' | 'coming' | 'failed';

/** The films that fit, from the first on; more are added a page at a time, and are there again when one comes back. */
export function useFilms(search: FilmSearch) {
  const client = useQueryClient();
  const query = filmsQuery(search);
  const address = findAddress(search);
  const { data, error, refetch } = useQuery(query);
  // Of another search nothing is on its way.
  const [asked, setAsked] = useState<{ address: string; more: More } | null>(null);
  const left = useRef(new AbortController());
  useEffect(() => {
    const controller = new AbortController();
    left.current = controller;
    return () => controller.abort();
  }, [address]);

  const next = data?.next ?? null;
  const more: More = next === null ? 'none' : asked?.address === address ? asked.more : 'some';
  const fetchMore = async (cursor: string): Promise<void> => {
    const { signal } = left.current;
    setAsked({ address, more: 'coming' });
    try {
      const page = await getFilms(search, cursor, signal);
      client.setQueryData(query.queryKey, (before) => before && added(before, page));
      setAsked(null);
    } catch (failure) {
      if (signal.aborted) return;
      // The catalogue has another edition by now: the list begins anew.
      if (failure instanceof ApiError && failure.status === 410) await client.resetQueries(query);
      else setAsked({ address, more: 'failed' });
    }
  };
  return {
    films: data?.films ?? [],
    total: data?.total ?? null,
    attribution: data?.attribution ?? [],
    error: data === undefined ? error : null,
    onRetry: (): void => void refetch(),
    more,
    onMore: (): void => {
      if (next !== null && more !== 'coming') void fetchMore(next);
    },
  };
}

function added(before: ListedFilms, page: ListedFilms): ListedFilms {
  return { ...page, films: [...before.films, ...page.films] };
}
