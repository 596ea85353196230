import type { Config } from './config.ts';
import { KeptPromise } from './kept-promise.ts';
import type { Notifying } from './pipeline/notifications/notifying.ts';
import { createBlobAnnouncedWeeks } from './storage/push/blob-announced-weeks.ts';
import { createBlobVapidKeys } from './storage/push/blob-vapid-keys.ts';
import type { StorageAccount } from './storage/storage-account.ts';

/** Who wants to be told of what, and how they are told; what that needs is loaded when it is first asked for. */
export function openPush({ sites }: Pick<Config, 'sites'>, storage: StorageAccount): Notifying['push'] {
  const subscriptions = new KeptPromise(async () => {
    const { createTableSubscriptionStore } = await import('./storage/push/table-subscription-store.ts');
    return createTableSubscriptionStore(storage);
  });
  const sender = new KeptPromise(async () => {
    const { createWebPushSender } = await import('./push/web-push-sender.ts');
    return createWebPushSender({ contact: sites.contact });
  });
  return {
    subscriptions: () => subscriptions.get(),
    vapid: createBlobVapidKeys(storage),
    announced: createBlobAnnouncedWeeks(storage),
    sender: () => sender.get(),
  };
}
