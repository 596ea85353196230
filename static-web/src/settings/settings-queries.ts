import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import type { HealthDetails } from '#shared/api/contract/health.ts';
import type { Settings, SettingsEvaluation, SettingsHistory } from '#shared/api/contract/settings.ts';
import { deleteJson, getJson, postJson } from '../api/client.ts';
import { useSave } from '../api/use-save.ts';

export const settingsQuery = queryOptions({
  queryKey: ['settings'],
  queryFn: ({ signal }) => getJson<SettingsHistory>('/api/settings', signal),
});

export const useSettings = () => useQuery(settingsQuery);

/** What settings would do to the coming week; the answer for the last ones stands until the next is there. */
export const useSettingsEvaluation = (settings: Settings) =>
  useQuery({
    queryKey: ['settings-evaluation', settings],
    queryFn: ({ signal }) => postJson<SettingsEvaluation>('/api/settings/evaluation', settings, signal),
    placeholderData: keepPreviousData,
  });

export const useSaveSettings = () => useSave<Settings, SettingsHistory>('/api/settings');

/** Withdraws the settings that were to hold from a week on. */
export const useWithdrawSettings = (week: string) =>
  useSave<null, SettingsHistory>(`/api/settings/${week}`, {
    send: (path, _body, version) => deleteJson(path, version),
  });

export const useHealthDetails = () =>
  useQuery({
    queryKey: ['health-details'],
    queryFn: ({ signal }) => getJson<HealthDetails>('/api/health/details', signal),
  });
