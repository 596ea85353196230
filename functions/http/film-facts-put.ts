import { app } from '@azure/functions';
import { putFilmFactsSchema } from '#shared/api/contract/changes.ts';
import { endpoint, okWith } from '#shared/api/endpoint.ts';
import { ifMatch } from '#shared/api/if-match.ts';
import { bodyOf, filmParameter, weekParameter } from '#shared/api/input.ts';
import { tellFacts } from '#shared/api/tell-facts.ts';
import { weekAnswer } from '#shared/api/week-answer.ts';

/** What is told of a film that no site tells in time; answers the week as it stands then. */
export const handler = endpoint(async (request, caller) => {
  const week = weekParameter(request);
  const filmId = filmParameter(request);
  const version = ifMatch(request);
  const facts = await bodyOf(request, putFilmFactsSchema);
  const fields = { filmId: 'filmId', version: 'If-Match', friday: 'usOpening.friday' };
  await tellFacts(caller, week, [{ filmId, version, facts, fields }]);
  return okWith(request, await weekAnswer(caller, week));
});

app.http('film-facts-put', {
  methods: ['PUT'],
  route: 'weeks/{week}/films/{filmId}/facts',
  authLevel: 'anonymous',
  handler,
});
