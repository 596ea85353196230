import { setTimeout as delay } from 'node:timers/promises';
import type { BrowserContext, CDPSession, Page, Worker } from 'playwright-core';
import { expect } from 'vitest';
import { SITE_URL } from '#local/ports.ts';
import { open, type Visit } from './browser.ts';
import { plain } from './text.ts';

/** The only message that there is. */
export const NEW_WEEK = { topic: 'programme', week: '2023-06-07' };

export interface Subscriber {
  page: Page;
  context: BrowserContext;
  devTools: CDPSession;
  registrationId: string;
  worker: Worker;
}

/**
 * A visitor who allows notifications and likes some films. Nobody is subscribed: there is no push service here.
 * Hers must be a visit with a service worker.
 */
export async function subscriber(
  { page, context }: Pick<Visit, 'page' | 'context'>,
  likes: readonly { id: string; title: string }[] = [],
): Promise<Subscriber> {
  await context.grantPermissions(['notifications'], { origin: SITE_URL });
  const kept = JSON.stringify(likes.map((film) => ({ ...film, year: null })));
  await context.addInitScript(
    `if (location.origin !== 'null') localStorage.setItem('niab-likes', ${JSON.stringify(kept)});`,
  );
  const devTools = await context.newCDPSession(page);
  const registered = new Promise<string>((resolve) => {
    devTools.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      for (const { registrationId, scopeURL } of registrations) {
        if (scopeURL === `${SITE_URL}/`) resolve(registrationId);
      }
    });
  });
  await devTools.send('ServiceWorker.enable');
  await open(page, '/');
  await page.evaluate('navigator.serviceWorker.ready.then(() => undefined)');
  await expect
    .poll(() => page.evaluate('navigator.serviceWorker.controller !== null'), { timeout: 15_000 })
    .toBe(true);
  await expect.poll(() => mirrored(page), { timeout: 15_000 }).toBe(likes.length);
  const [worker] = context.serviceWorkers();
  if (worker === undefined) throw new Error('There is no service worker');
  return { page, context, devTools, registrationId: await registered, worker };
}

/** How many likes the service worker would read; none where there is no such database. */
export const mirrored = (page: Page): Promise<number> =>
  page.evaluate(`(async () => {
    if (!(await indexedDB.databases()).some(({ name }) => name === 'niab-likes')) return 0;
    const database = await new Promise((resolve) => { indexedDB.open('niab-likes').onsuccess = (event) => resolve(event.target.result); });
    const films = await new Promise((resolve) => {
      database.transaction('likes').objectStore('likes').get('films').onsuccess = (event) => resolve(event.target.result ?? []);
    });
    database.close();
    return films.length;
  })()`);

export async function push(subscriber: Subscriber, data: object): Promise<void> {
  const { devTools, registrationId } = subscriber;
  const message = { origin: SITE_URL, registrationId, data: JSON.stringify(data) };
  await devTools.send('ServiceWorker.deliverPushMessage', message);
}

interface Shown {
  title: string;
  body: string;
  tag: string;
  data: unknown;
  actions: string[];
}

export const shownTo = ({ page }: Subscriber): Promise<Shown[]> =>
  page.evaluate(`navigator.serviceWorker.ready
    .then((registration) => registration.getNotifications())
    .then((all) => all.map(({ title, body, tag, data, actions }) => ({ title, body, tag, data, actions: actions.map(({ action }) => action) })))`);

export async function pushed(to: Subscriber, data: object): Promise<Shown> {
  await expect
    .poll(
      async () => {
        // A worker that a busy machine wakes late may miss what the developer tools deliver; the same message twice shows one.
        await push(to, data);
        return shownWithin(to, 5_000);
      },
      { timeout: 30_000 },
    )
    .toBe(1);
  const [shown] = await shownTo(to);
  if (shown === undefined) throw new Error('There is no notification');
  return { ...shown, title: plain(shown.title), body: plain(shown.body) };
}

/** How many are shown, as soon as there is one or the time is over. */
async function shownWithin(to: Subscriber, milliseconds: number): Promise<number> {
  const end = performance.now() + milliseconds;
  for (;;) {
    const { length } = await shownTo(to);
    if (length > 0 || performance.now() > end) return length;
    await delay(50);
  }
}

/** What a press does, by an event that the test makes: the protocol presses no notification. */
export const press = (worker: Worker, action: string): Promise<unknown> =>
  worker.evaluate(`(async () => {
    const [notification] = await registration.getNotifications();
    const waits = [];
    const event = new NotificationEvent('notificationclick', { notification, action: ${JSON.stringify(action)} });
    event.waitUntil = (promise) => waits.push(promise);
    dispatchEvent(event);
    await Promise.all(waits);
  })()`);
