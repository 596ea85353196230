import { app } from '@azure/functions';
import { putActualsSchema } from '#shared/api/contract/changes.ts';
import { endpoint, okWith } from '#shared/api/endpoint.ts';
import { enterTickets } from '#shared/api/enter-tickets.ts';
import { ifMatch } from '#shared/api/if-match.ts';
import { bodyOf, weekParameter } from '#shared/api/input.ts';
import { weekAnswer } from '#shared/api/week-answer.ts';

/** What the cinema itself sold in a week; answers the week as it stands then. */
export const handler = endpoint(async (request, caller) => {
  const week = weekParameter(request);
  const version = ifMatch(request);
  await enterTickets(caller, week, await bodyOf(request, putActualsSchema), version);
  return okWith(request, await weekAnswer(caller, week));
});

app.http('actuals-put', {
  methods: ['PUT'],
  route: 'weeks/{week}/actuals',
  authLevel: 'anonymous',
  handler,
});
