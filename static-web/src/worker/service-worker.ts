/// <reference lib="webworker" />
/** What the browser wakes for this site: for the application's own files, and for notifications of the programme. */
import { showPage, stopNotifying } from './notification-press.ts';
import { forgetOlderShells, keepShell, shellAnswer } from './shell.ts';
import { followChange } from './subscription-change.ts';
import { STOP, tellWeek } from './tell-week.ts';

declare const self: ServiceWorkerGlobalScope;

self.addEventListener('install', (event) => event.waitUntil(keepShell()));

self.addEventListener('activate', (event) => {
  event.waitUntil(forgetOlderShells().then(() => self.clients.claim()));
});

self.addEventListener('fetch', (event) => {
  const answer = shellAnswer(event.request);
  if (answer !== null) event.respondWith(answer);
});

self.addEventListener('push', (event) => event.waitUntil(tellWeek(self.registration)));

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(
    event.action === STOP
      ? stopNotifying(self.registration)
      : showPage(self.clients, event.notification.data),
  );
});

self.addEventListener('pushsubscriptionchange', (event) => {
  event.waitUntil(followChange(self.registration, event));
});
