import type { Clock } from '../../clock.ts';
import type { PushSender } from '../../push/push-sender.ts';
import type { PublishedProgrammes } from '../../storage/published/published-programme.ts';
import type { AnnouncedWeeks } from '../../storage/push/announced-weeks.ts';
import type { SubscriptionStore } from '../../storage/push/subscription-store.ts';
import type { VapidKeyStore } from '../../storage/push/vapid-key-store.ts';
import type { Queues } from '../../storage/queues/queues.ts';

/** What tells browsers of a programme; no database is among it. */
export interface Notifying {
  clock: Clock;
  publicProgramme: PublishedProgrammes;
  queues: Queues;
  push: {
    /** Opened when it is first asked for. */
    subscriptions: () => Promise<SubscriptionStore>;
    vapid: VapidKeyStore;
    announced: AnnouncedWeeks;
    sender: () => Promise<PushSender>;
  };
}
