/** Whether this browser gets notifications of the programme, and how that begins and ends. For pages and the service worker. */
import { forgetAtServer, pushKey, tellServer } from './push-server.ts';

type Pushing = Pick<ServiceWorkerRegistration, 'pushManager'>;

export async function isEnrolled({ pushManager }: Pushing): Promise<boolean> {
  return (await pushManager.getSubscription()) !== null;
}

/**
 * Subscribes with the browser, then tells the server: where that fails the browser is as before.
 * @throws DOMException `NotAllowedError` where the visitor has not agreed; an error where it did not work.
 */
export async function enrol({ pushManager }: Pushing): Promise<void> {
  const applicationServerKey = await pushKey();
  const subscription = await pushManager.subscribe({ userVisibleOnly: true, applicationServerKey });
  try {
    await tellServer(subscription);
  } catch (error) {
    await subscription.unsubscribe();
    throw error;
  }
}

/**
 * Ends it at the browser and at the server. Where the server does not take it, it learns it when it sends there once more.
 * @throws where the browser did not end it.
 */
export async function withdraw({ pushManager }: Pushing): Promise<void> {
  const subscription = await pushManager.getSubscription();
  if (subscription === null) return;
  const forgotten = forgetAtServer(subscription).catch(() => undefined);
  const ended = await subscription.unsubscribe().finally(() => forgotten);
  if (!ended) throw new Error('The browser did not unsubscribe');
}

/** Subscribes anew where the server signs with another key than when this browser did. */
export async function renew(pushing: Pushing): Promise<void> {
  const subscription = await pushing.pushManager.getSubscription();
  if (subscription === null) return;
  const { applicationServerKey } = subscription.options;
  if (applicationServerKey === null || base64url(applicationServerKey) === (await pushKey())) return;
  // Whoever has ended it meanwhile, here or in another window, gets no new one.
  if (!(await isEnrolled(pushing))) return;
  await subscription.unsubscribe();
  await enrol(pushing);
  await forgetAtServer(subscription);
}

function base64url(bytes: ArrayBuffer): string {
  const text = btoa(String.fromCharCode(...new Uint8Array(bytes)));
  return text.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/u, '');
}
