import { app } from '@azure/functions';
import { endpoint, ok } from '#shared/api/endpoint.ts';
import { csvOf, weekParameter } from '#shared/api/input.ts';
import { previewFacts } from '#shared/api/preview-facts.ts';
import { LARGEST_FACTS_FILE } from '#shared/domain/telling.ts';

/** What a file of what is told of a week's films would do, line by line; nothing is stored. */
export const handler = endpoint(async (request, caller) => {
  const week = weekParameter(request);
  return ok(request, await previewFacts(caller, week, await csvOf(request, LARGEST_FACTS_FILE)));
});

app.http('facts-preview-post', {
  methods: ['POST'],
  route: 'weeks/{week}/facts/preview',
  authLevel: 'anonymous',
  handler,
});
