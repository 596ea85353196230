import { app } from '@azure/functions';
import { endpoint, okWith } from '#shared/api/endpoint.ts';
import { settingsAnswer } from '#shared/api/settings-answer.ts';

/** The cinema's own numbers, with their history. */
export const handler = endpoint(async (request, caller) => okWith(request, await settingsAnswer(caller)));

app.http('settings-get', { methods: ['GET'], route: 'settings', authLevel: 'anonymous', handler });
