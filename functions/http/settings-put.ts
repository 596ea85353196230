import { app } from '@azure/functions';
import { changeSettings } from '#shared/api/change-settings.ts';
import { putSettingsSchema } from '#shared/api/contract/changes.ts';
import { endpoint, okWith } from '#shared/api/endpoint.ts';
import { ifMatch } from '#shared/api/if-match.ts';
import { bodyOf } from '#shared/api/input.ts';
import { publishSaved } from '#shared/api/publish-saved.ts';
import { settingsAnswer } from '#shared/api/settings-answer.ts';

/** New numbers from a week on; answers the settings as they stand then. */
export const handler = endpoint(async (request, caller) => {
  const version = ifMatch(request);
  await changeSettings(caller, await bodyOf(request, putSettingsSchema), version);
  await publishSaved(caller);
  return okWith(request, await settingsAnswer(caller));
});

app.http('settings-put', { methods: ['PUT'], route: 'settings', authLevel: 'anonymous', handler });
