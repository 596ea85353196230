import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import type { PutProgramme } from '#shared/api/contract/changes.ts';
import type { Figures } from '#shared/api/contract/figures.ts';
import type { History } from '#shared/api/contract/history.ts';
import type { Monitoring } from '#shared/api/contract/monitoring.ts';
import type { Decisions, ProgrammeEvaluation } from '#shared/api/contract/programme.ts';
import type { Week, Weeks } from '#shared/api/contract/week.ts';
import type { RoomFilms } from '#shared/domain/room-films.ts';
import { getJson } from './client.ts';
import { useSave } from './use-save.ts';

/** Where the API has something of a week. The week comes from the address bar: it is one part of the path, whatever it says. */
export const weekPath = (week: string, part = ''): string => `/api/weeks/${encodeURIComponent(week)}${part}`;

export const weekQuery = (week: string) =>
  queryOptions({
    queryKey: ['week', week],
    queryFn: ({ signal }) => getJson<Week>(weekPath(week), signal),
  });

export const useWeeks = () =>
  useQuery({
    queryKey: ['weeks'],
    queryFn: ({ signal }) => getJson<Weeks>('/api/weeks', signal),
  });

export const historyQuery = queryOptions({
  queryKey: ['history'],
  queryFn: ({ signal }) => getJson<History>('/api/history', signal),
});

export const useHistory = () => useQuery(historyQuery);

export const figuresQuery = queryOptions({
  queryKey: ['figures'],
  queryFn: ({ signal }) => getJson<Figures>('/api/figures', signal),
});

export const useFigures = () => useQuery(figuresQuery);

/** How the model does; for who is in charge of the service alone. */
export const monitoringQuery = queryOptions({
  queryKey: ['monitoring'],
  queryFn: ({ signal }) => getJson<Monitoring>('/api/monitoring', signal),
});

export const useMonitoring = () => useQuery(monitoringQuery);

/** What a programme would bring, before it is decided; the answer for the last one stands until the next is there. */
export const useEvaluation = (week: string, rooms: RoomFilms) =>
  useQuery({
    queryKey: ['evaluation', week, rooms],
    queryFn: ({ signal }) => {
      const films = new URLSearchParams();
      for (const { room, filmId } of rooms) if (filmId !== null) films.append('room', `${room}:${filmId}`);
      return getJson<ProgrammeEvaluation>(weekPath(week, `/evaluation?${films}`), signal);
    },
    placeholderData: keepPreviousData,
  });

/** All decisions of a week, latest first, as they are at a version of its programme. */
export const useDecisions = (week: string, version: number) =>
  useQuery({
    queryKey: ['decisions', week, version],
    queryFn: ({ signal }) => getJson<Decisions>(weekPath(week, '/decisions'), signal),
    placeholderData: keepPreviousData,
  });

/**
 * Records the manager's choice of films, or takes it back.
 *
 * @param goesOn also where the week's page is left; without, closing the question gives up what is repeated.
 */
export const useDecision = (week: string, goesOn = false) =>
  useSave<PutProgramme, Week>(weekPath(week, '/programme'), { week, goesOn });
