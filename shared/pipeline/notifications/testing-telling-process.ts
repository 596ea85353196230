/**
 * A process of its own that tells who is named in a message, for a test that kills it:
 * `node testing-telling-process.ts CONNECTION ALLOWED INSTANT MESSAGE`. ALLOWED is what the addresses begin with.
 */
import { createWebPushSender } from '../../push/web-push-sender.ts';
import { createBlobPublishedProgramme } from '../../storage/published/blob-published-programme.ts';
import { createBlobAnnouncedWeeks } from '../../storage/push/blob-announced-weeks.ts';
import { createBlobVapidKeys } from '../../storage/push/blob-vapid-keys.ts';
import { createTableSubscriptionStore } from '../../storage/push/table-subscription-store.ts';
import { parseMessage } from '../../storage/queues/messages.ts';
import { createStorageQueues } from '../../storage/queues/storage-queues.ts';
import { tellSubscribers } from './tell-subscribers.ts';

const [connectionString = '', allowed = '', instant = '', message = ''] = process.argv.slice(2);
const account = { connectionString };
const sender = createWebPushSender({ contact: '', allows: (endpoint) => endpoint.startsWith(allowed) });
const subscriptions = createTableSubscriptionStore(account);
await tellSubscribers(
  {
    clock: { now: () => new Date(instant) },
    publicProgramme: createBlobPublishedProgramme(account),
    queues: createStorageQueues(account),
    push: {
      subscriptions: () => Promise.resolve(subscriptions),
      vapid: createBlobVapidKeys(account),
      announced: createBlobAnnouncedWeeks(account),
      sender: () => Promise.resolve(sender),
    },
  },
  parseMessage('notify', JSON.parse(message)),
);
