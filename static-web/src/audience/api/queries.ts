import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { PublicProgramme } from '#shared/api/contract/public-programme.ts';
import type { ListedFilms, OneFilm, SimilarFilms } from '#shared/v1/contract/catalogue/films.ts';
import type { OnePerson } from '#shared/v1/contract/catalogue/people.ts';
import { getJson } from '../../api/client.ts';
import type { FilmSearch } from '../find/film-search.ts';

const MINUTE = 60_000;
/** The catalogue changes at most once a day. */
const CATALOGUE_STALE = 60 * MINUTE;
const SUGGESTIONS = 8;
const A_PAGE = 24;
const SIMILAR = 12;

export const programmeQuery = queryOptions({
  queryKey: ['programme'],
  queryFn: ({ signal }) => getJson<PublicProgramme>('/api/public/programme', signal),
});

/** @param id comes from the address bar: it is one part of the path, whatever it says. */
const filmPath = (id: string, part = ''): string => `/api/v1/films/${encodeURIComponent(id)}${part}`;

export const filmQuery = (id: string) =>
  queryOptions({
    queryKey: ['film', id],
    queryFn: ({ signal }) => getJson<OneFilm>(filmPath(id), signal),
    staleTime: CATALOGUE_STALE,
  });

export const similarQuery = (id: string) =>
  queryOptions({
    queryKey: ['similar', id],
    queryFn: ({ signal }) => getJson<SimilarFilms>(filmPath(id, `/similar?limit=${SIMILAR}`), signal),
    staleTime: CATALOGUE_STALE,
  });

/** Null id: nobody is asked for. */
export const personQuery = (id: string | null) =>
  queryOptions({
    queryKey: ['person', id],
    queryFn: ({ signal }) => getJson<OnePerson>(`/api/v1/people/${encodeURIComponent(id ?? '')}`, signal),
    enabled: id !== null,
    staleTime: CATALOGUE_STALE,
    retry: false,
  });

/** Films for what is being typed; a question that another one follows is given up. */
export const suggestionsQuery = (text: string) =>
  queryOptions({
    queryKey: ['suggestions', text],
    queryFn: ({ signal }) =>
      getJson<ListedFilms>(filmsPath({ query: text, limit: String(SUGGESTIONS) }), signal),
    enabled: text !== '',
    placeholderData: keepPreviousData,
    staleTime: CATALOGUE_STALE,
    // What is typed next asks anew.
    retry: false,
  });

/** Films from the first on, as far as they were fetched; see `useFilms`. */
export const filmsQuery = (search: FilmSearch) =>
  queryOptions({
    queryKey: ['films', search],
    queryFn: ({ signal }) => getFilms(search, '', signal),
    staleTime: CATALOGUE_STALE,
    // What was fetched beyond the first page would be gone.
    refetchOnReconnect: false,
    refetchOnWindowFocus: false,
  });

/** A page of films. @param cursor empty: the first. */
export function getFilms(search: FilmSearch, cursor: string, signal: AbortSignal): Promise<ListedFilms> {
  const { text, genre, decade, country, person } = search;
  const asked = { query: text, genre, decade, country, person, cursor, limit: String(A_PAGE) };
  return getJson<ListedFilms>(filmsPath(asked), signal);
}

function filmsPath(asked: Record<string, string>): string {
  const given = Object.entries(asked).filter(([, value]) => value !== '');
  return `/api/v1/films?${new URLSearchParams(given)}`;
}
