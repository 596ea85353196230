import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
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

/** Films from the first on, a page at a time. */
export const filmsQuery = (search: FilmSearch) =>
  infiniteQueryOptions({
    queryKey: ['films', search],
    queryFn: ({ signal, pageParam: cursor }) => {
      const { text, genre, decade, country, person } = search;
      const asked = { query: text, genre, decade, country, person, cursor, limit: String(A_PAGE) };
      return getJson<ListedFilms>(filmsPath(asked), signal);
    },
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    staleTime: CATALOGUE_STALE,
  });

function filmsPath(asked: Record<string, string>): string {
  const given = Object.entries(asked).filter(([, value]) => value !== '');
  return `/api/v1/films?${new URLSearchParams(given)}`;
}
