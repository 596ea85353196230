import { withdraw } from '../audience/notify/enrolment.ts';
import { notify } from '../texts/fr/notify.ts';

const text = notify.message;
/** The card that ends notifications, on the page of the programme. */
const CARD = '/#notifications';

/** Shows a page of this site: in the window that has it already, else in a new one. @param data of the notification. */
export async function showPage(clients: Clients, data: unknown): Promise<void> {
  const path = typeof data === 'string' ? data : '/';
  const { href } = new URL(path, location.origin);
  const windows = await clients.matchAll({ type: 'window', includeUncontrolled: true });
  const open = windows.find(({ url }) => url === href);
  await (open === undefined ? clients.openWindow(href) : open.focus());
}

/** No more notifications. Where that did not work it is told: the one who pressed believes that it did. */
export async function stopNotifying(registration: ServiceWorkerRegistration): Promise<void> {
  try {
    await withdraw(registration);
  } catch {
    const options = {
      body: text.notStoppedDetail,
      lang: 'fr',
      icon: '/icon-192.png',
      tag: 'stop',
      data: CARD,
    };
    await registration.showNotification(text.notStopped, options);
  }
}
