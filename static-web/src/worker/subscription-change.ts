import { enrol } from '../audience/notify/enrolment.ts';
import { forgetAtServer, tellServer } from '../audience/notify/push-server.ts';

/** Firefox before 137 says neither. */
type Change = Partial<Pick<PushSubscriptionChangeEvent, 'oldSubscription' | 'newSubscription'>>;

/**
 * The browser has ended a subscription of its own accord: the server is told of the new one, which is made where the browser has
 * not, and forgets the old one. Where the visitor no longer allows any there is no new one.
 */
export async function followChange(
  registration: Pick<ServiceWorkerRegistration, 'pushManager'>,
  { oldSubscription, newSubscription }: Change,
): Promise<void> {
  const renewed = newSubscription ? tellServer(newSubscription) : enrol(registration);
  const forgotten = oldSubscription ? forgetAtServer(oldSubscription) : undefined;
  // What fails is not mended here: the server learns of an end when it sends, the visitor of hers on the card.
  await Promise.allSettled([renewed, forgotten]);
}
