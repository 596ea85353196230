import { app } from '@azure/functions';
import { publicEndpoint } from '#shared/api/public-endpoint.ts';
import { pushKeyAnswer } from '#shared/api/push-key-answer.ts';

/** The key by which a browser subscribes to what the cinema tells. Open to all. */
const handler = publicEndpoint(pushKeyAnswer);

app.http('push-key-get', { methods: ['GET'], route: 'public/push-key', authLevel: 'anonymous', handler });
