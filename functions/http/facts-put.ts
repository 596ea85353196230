import { app } from '@azure/functions';
import { putFactsSchema } from '#shared/api/contract/told-facts.ts';
import { endpoint, okWith } from '#shared/api/endpoint.ts';
import { bodyOf, weekParameter } from '#shared/api/input.ts';
import { tellFacts } from '#shared/api/tell-facts.ts';
import { weekAnswer } from '#shared/api/week-answer.ts';

/** What is told of several films of a week, all or none; each names the version that it follows. Answers the week. */
export const handler = endpoint(async (request, caller) => {
  const week = weekParameter(request);
  const { films } = await bodyOf(request, putFactsSchema);
  await tellFacts(
    caller,
    week,
    films.map((film, i) => ({
      ...film,
      fields: {
        filmId: `films.${i}.filmId`,
        version: `films.${i}.version`,
        friday: `films.${i}.facts.usOpening.friday`,
      },
    })),
  );
  return okWith(request, await weekAnswer(caller, week));
});

app.http('facts-put', {
  methods: ['PUT'],
  route: 'weeks/{week}/facts',
  authLevel: 'anonymous',
  handler,
});
