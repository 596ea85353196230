import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type {
  HealthDetails,
  Settings,
  SettingsEvaluation,
  SettingsHistory,
} from '../../../shared/api/contract.ts';
import { getJson, postJson, putJson } from '../api/client.ts';

export const useSettings = () =>
  useQuery({
    queryKey: ['settings'],
    queryFn: ({ signal }) => getJson<SettingsHistory>('/api/settings', signal),
  });

/** What settings would do to the coming week; the answer for the last ones stands until the next is there. */
export const useSettingsEvaluation = (settings: Settings) =>
  useQuery({
    queryKey: ['settings-evaluation', settings],
    queryFn: ({ signal }) => postJson<SettingsEvaluation>('/api/settings/evaluation', settings, signal),
    placeholderData: keepPreviousData,
  });

/** Saves settings; then everything that depends on them is read again. */
export function useSaveSettings() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (settings: Settings) => putJson('/api/settings', settings),
    onSuccess: () => client.invalidateQueries(),
  });
}

export const useHealthDetails = () =>
  useQuery({
    queryKey: ['health-details'],
    queryFn: ({ signal }) => getJson<HealthDetails>('/api/health/details', signal),
  });
