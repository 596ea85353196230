import { app } from '@azure/functions';
import { publicEndpoint } from '#shared/api/public-endpoint.ts';
import { publicProgrammeAnswer } from '#shared/api/public-programme-answer.ts';

/** What the cinema shows, where, when and for how much: this week, and the next one once it is decided. Open to all. */
export const handler = publicEndpoint(publicProgrammeAnswer);

app.http('public-programme-get', {
  methods: ['GET'],
  route: 'public/programme',
  authLevel: 'anonymous',
  handler,
});
