import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Figures, History, PutProgramme, Week, Weeks } from '../../../shared/api/contract.ts';
import { getJson, putJson } from './client.ts';

export const weekQuery = (week: string) =>
  queryOptions({
    queryKey: ['week', week],
    queryFn: ({ signal }) => getJson<Week>(`/api/weeks/${week}`, signal),
  });

export const useWeek = (week: string) => useQuery(weekQuery(week));

export const useWeeks = () =>
  useQuery({
    queryKey: ['weeks'],
    queryFn: ({ signal }) => getJson<Weeks>('/api/weeks', signal),
  });

export const useHistory = () =>
  useQuery({
    queryKey: ['history'],
    queryFn: ({ signal }) => getJson<History>('/api/history', signal),
  });

export const useFigures = () =>
  useQuery({
    queryKey: ['figures'],
    queryFn: ({ signal }) => getJson<Figures>('/api/figures', signal),
  });

/** Records the manager's choice of films, or takes it back; then everything that depends on it is read again. */
export function useDecision(week: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (wish: PutProgramme) => putJson(`/api/weeks/${week}/programme`, wish),
    onSuccess: () => client.invalidateQueries(),
  });
}
