import { app } from '@azure/functions';
import { endpoint, ok } from '#shared/api/endpoint.ts';
import { healthDetails } from '#shared/api/health-details.ts';

/** How the machinery does: the last runs, the queues and what failed in them, the model. */
export const handler = endpoint(async (request, caller) => ok(request, await healthDetails(caller)));

app.http('health-details-get', {
  methods: ['GET'],
  route: 'health/details',
  authLevel: 'anonymous',
  handler,
});
