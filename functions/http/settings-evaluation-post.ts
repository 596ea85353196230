import { app } from '@azure/functions';
import { putSettingsSchema } from '#shared/api/contract/changes.ts';
import { endpoint, ok } from '#shared/api/endpoint.ts';
import { bodyOf } from '#shared/api/input.ts';
import { evaluateSettings } from '#shared/api/settings-evaluation.ts';

/** What settings would do to the coming week, before they are saved; nothing is stored. */
export const handler = endpoint(async (request, caller) =>
  ok(request, await evaluateSettings(caller, await bodyOf(request, putSettingsSchema))),
);

app.http('settings-evaluation-post', {
  methods: ['POST'],
  route: 'settings/evaluation',
  authLevel: 'anonymous',
  handler,
});
