import { app } from '@azure/functions';
import { affinitiesAnswer } from '#shared/api/affinities-answer.ts';
import { publicEndpoint } from '#shared/api/public-endpoint.ts';

/** How well the films of this week suit what somebody likes, to be worked out where the likes are. Open to all. */
export const handler = publicEndpoint(affinitiesAnswer);

app.http('public-affinities-get', {
  methods: ['GET'],
  route: 'public/affinities',
  authLevel: 'anonymous',
  handler,
});
