import { app } from '@azure/functions';
import { deleteSubscription, putSubscription } from '#shared/api/change-subscription.ts';
import { PublicBucket } from '#shared/api/public-bucket.ts';
import { publicWrite } from '#shared/api/public-write.ts';
import { ALL_METHODS } from '../operation-function.ts';

/** A browser subscribes once and is then let alone: two in a second are more than a cinema's audience. */
const bucket = new PublicBucket({ perMinute: 120 });

/** A browser that wants to be told of something, or no more. Open to all; who asks is not asked who they are. */
const handler = publicWrite(bucket, { PUT: putSubscription, DELETE: deleteSubscription });

app.http('subscription-change', {
  methods: ALL_METHODS,
  route: 'public/subscriptions/{topic}/{id}',
  authLevel: 'anonymous',
  handler,
});
