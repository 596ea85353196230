import { app } from '@azure/functions';
import { putRentalRateSchema } from '#shared/api/contract/changes.ts';
import { endpoint, okWith } from '#shared/api/endpoint.ts';
import { enterRentalRate } from '#shared/api/enter-rental-rate.ts';
import { ifMatch } from '#shared/api/if-match.ts';
import { bodyOf, filmParameter, weekParameter } from '#shared/api/input.ts';
import { weekAnswer } from '#shared/api/week-answer.ts';

/** What a film's distributor takes of what taxes leave; answers the week as it stands then. */
export const handler = endpoint(async (request, caller) => {
  const week = weekParameter(request);
  const filmId = filmParameter(request);
  const version = ifMatch(request);
  const { rentalRate: rate } = await bodyOf(request, putRentalRateSchema);
  await enterRentalRate(caller, { week, filmId, rate, version });
  return okWith(request, await weekAnswer(caller, week));
});

app.http('film-rental-rate-put', {
  methods: ['PUT'],
  route: 'weeks/{week}/films/{filmId}/rental-rate',
  authLevel: 'anonymous',
  handler,
});
