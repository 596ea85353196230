import { app } from '@azure/functions';
import { contributedLikesSchema } from '#shared/api/contract/likes.ts';
import { PublicBucket } from '#shared/api/public-bucket.ts';
import { publicBodyOf, publicWrite } from '#shared/api/public-write.ts';
import { receiveLikes } from '#shared/api/receive-likes.ts';
import { ALL_METHODS } from '../operation-function.ts';

/** Visitors send once a week at most, so that this is more than the audience of any cinema needs. */
const bucket = new PublicBucket({ perMinute: 60 });

/** Films that a visitor likes, for the next training. Open to all; who sends is not asked. */
const handler = publicWrite(bucket, {
  POST: async (request, services) =>
    receiveLikes(services, await publicBodyOf(request, contributedLikesSchema)),
});

app.http('likes-post', { methods: ALL_METHODS, route: 'public/likes', authLevel: 'anonymous', handler });
