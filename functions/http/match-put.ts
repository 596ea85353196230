import { app } from '@azure/functions';
import { putMatchSchema } from '#shared/api/contract/matches.ts';
import { endpoint, okWith } from '#shared/api/endpoint.ts';
import { ifMatch } from '#shared/api/if-match.ts';
import { bodyOf, weekParameter } from '#shared/api/input.ts';
import { matchesAnswer } from '#shared/api/matches-view.ts';
import { sayMatch } from '#shared/api/say-match.ts';

/** That two films of a week are one, or two; answers all pairs as they stand then. */
export const handler = endpoint(async (request, caller) => {
  const week = weekParameter(request);
  const version = ifMatch(request);
  await sayMatch(caller, week, await bodyOf(request, putMatchSchema), version);
  return okWith(request, await matchesAnswer(caller));
});

app.http('match-put', {
  methods: ['PUT'],
  route: 'weeks/{week}/match',
  authLevel: 'anonymous',
  handler,
});
