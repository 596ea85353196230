import { enrol } from '../audience/notify/enrolment.ts';
import { forgetAtServer, tellServer } from '../audience/notify/push-server.ts';

type Change = Pick<PushSubscriptionChangeEvent, 'oldSubscription' | 'newSubscription'>;

/**
 * The browser has ended a subscription of its own accord: the server is told of the new one, which is made where the browser has
 * not, and forgets the old one. Where the visitor no longer allows any there is no new one.
 */
export async function followChange(
  registration: Pick<ServiceWorkerRegistration, 'pushManager'>,
  { oldSubscription, newSubscription }: Change,
): Promise<void> {
  const renewed = newSubscription === null ? enrol(registration) : tellServer(newSubscription);
  const forgotten = oldSubscription === null ? undefined : forgetAtServer(oldSubscription);
  // What fails is not mended here: the server learns of an end when it sends, the visitor of hers on the card.
  await Promise.allSettled([renewed, forgotten]);
}
