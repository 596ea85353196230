import { app } from '@azure/functions';
import { endpoint, okWith } from '#shared/api/endpoint.ts';
import { keptAnswer } from '#shared/api/kept-answer.ts';
import { readMonitoring } from '#shared/api/read-monitoring.ts';

const monitoring = keptAnswer('monitoring', readMonitoring);

/** Whether the model is still what it was, for whoever watches over it. */
export const handler = endpoint(async (request, caller) => okWith(request, await monitoring(caller)), 'ops');

app.http('monitoring-get', { methods: ['GET'], route: 'monitoring', authLevel: 'anonymous', handler });
