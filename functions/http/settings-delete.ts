import { app } from '@azure/functions';
import { endpoint, okWith } from '#shared/api/endpoint.ts';
import { ifMatch } from '#shared/api/if-match.ts';
import { weekParameter } from '#shared/api/input.ts';
import { publishSaved } from '#shared/api/publish-saved.ts';
import { settingsAnswer } from '#shared/api/settings-answer.ts';
import { withdrawSettings } from '#shared/api/withdraw-settings.ts';

/** Withdraws the settings that were to hold from a week on; answers the settings as they stand then. */
export const handler = endpoint(async (request, caller) => {
  const week = weekParameter(request);
  await withdrawSettings(caller, week, ifMatch(request));
  await publishSaved(caller);
  return okWith(request, await settingsAnswer(caller));
});

app.http('settings-delete', {
  methods: ['DELETE'],
  route: 'settings/{week}',
  authLevel: 'anonymous',
  handler,
});
