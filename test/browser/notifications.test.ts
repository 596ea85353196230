import { createHash } from 'node:crypto';
import type { BrowserContext, CDPSession, Page, Worker } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { SITE_URL } from '#local/ports.ts';
import { affinitiesSchema, type Affinities } from '#shared/api/contract/affinities.ts';
import { suitingFilm } from '#static-web/src/audience/notify/suiting-film.ts';
import { open, PICTURES, SIZES, useBrowser } from '../support/browser.ts';
import { expectSound } from '../support/inspection.ts';
import { apiSays } from '../support/sample-day.ts';
import { plain } from '../support/text.ts';

const visit = useBrowser();
let affinities: Affinities;
beforeAll(async () => {
  affinities = affinitiesSchema.parse(await apiSays('/public/affinities'));
});

interface Subscriber {
  page: Page;
  context: BrowserContext;
  devTools: CDPSession;
  registrationId: string;
  worker: Worker;
}

/** A visitor who allows notifications and likes some films. Nobody is subscribed: there is no push service here. */
async function subscriber(likes: readonly { id: string; title: string }[]): Promise<Subscriber> {
  const { page, context } = await visit({ signedIn: false, serviceWorker: true });
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
  await expect.poll(() => page.evaluate('navigator.serviceWorker.controller !== null')).toBe(true);
  await expect.poll(() => mirrored(page)).toBe(likes.length);
  const [worker] = context.serviceWorkers();
  if (worker === undefined) throw new Error('There is no service worker');
  return { page, context, devTools, registrationId: await registered, worker };
}

/** How many likes the service worker would read; none where there is no such database. */
const mirrored = (page: Page): Promise<number> =>
  page.evaluate(`(async () => {
    if (!(await indexedDB.databases()).some(({ name }) => name === 'niab-likes')) return 0;
    const database = await new Promise((resolve) => { indexedDB.open('niab-likes').onsuccess = (event) => resolve(event.target.result); });
    const films = await new Promise((resolve) => {
      database.transaction('likes').objectStore('likes').get('films').onsuccess = (event) => resolve(event.target.result ?? []);
    });
    database.close();
    return films.length;
  })()`);

async function push(subscriber: Subscriber, data: object): Promise<void> {
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

const shownTo = ({ page }: Subscriber): Promise<Shown[]> =>
  page.evaluate(`navigator.serviceWorker.ready
    .then((registration) => registration.getNotifications())
    .then((all) => all.map(({ title, body, tag, data, actions }) => ({ title, body, tag, data, actions: actions.map(({ action }) => action) })))`);

async function pushed(to: Subscriber, data: object): Promise<Shown> {
  await push(to, data);
  await expect.poll(async () => (await shownTo(to)).length).toBe(1);
  const [shown] = await shownTo(to);
  if (shown === undefined) throw new Error('There is no notification');
  return { ...shown, title: plain(shown.title), body: plain(shown.body) };
}

/** A film that, liked alone, chooses this one of the programme. */
function likeFor(filmId: string): { id: string; title: string } {
  const ids = affinities.films.flatMap(({ likes }) => Object.keys(likes));
  const id = ids.find((like) => suitingFilm(affinities, [like])?.film.filmId === filmId);
  if (id === undefined) throw new Error(`No like chooses ${filmId}`);
  return { id, title: 'Le film aimé' };
}

const NEW_WEEK = { topic: 'programme', week: '2023-06-07' };

describe('a message of the new programme', () => {
  it('names the film that the likes of this browser choose, with the reason, whichever film that is', async () => {
    const { films, week } = affinities;
    expect(films.length).toBeGreaterThan(1);
    for (const { filmId, title } of films) {
      const to = await subscriber([likeFor(filmId)]);
      expect(await pushed(to, NEW_WEEK)).toEqual({
        title: `Cette semaine, pour vous : ${plain(title)}`,
        body: 'Parce que vous avez aimé Le film aimé.',
        ...{ tag: `programme-${week}`, data: `/programme/${week}`, actions: ['stop'] },
      });
    }
  });

  it('names all films where nothing is liked', async () => {
    const to = await subscriber([]);
    const { title, body } = await pushed(to, NEW_WEEK);
    expect(title).toBe('Le programme de la semaine');
    for (const film of affinities.films) expect(body).toContain(plain(film.title));
  });

  it('that is old, or of another topic, or no message at all, tells what is true now, once', async () => {
    const to = await subscriber([]);
    const shown = await pushed(to, NEW_WEEK);
    await to.worker.evaluate(`(() => {
      self.times = 0;
      const show = registration.showNotification.bind(registration);
      registration.showNotification = (...given) => show(...given).then(() => { times += 1; });
    })()`);
    const others = [{ topic: 'programme', week: '2001-01-03' }, { topic: 'other' }, {}];
    for (const data of others) await push(to, data);
    await expect.poll(() => to.worker.evaluate('times')).toBe(others.length);
    expect(await shownTo(to)).toHaveLength(1);
    expect(await pushed(to, NEW_WEEK)).toEqual(shown);
  });

  it('is shown without a network too', async () => {
    const to = await subscriber([]);
    // What was read a moment ago would still do.
    await to.devTools.send('Network.clearBrowserCache');
    await to.context.setOffline(true);
    expect(await pushed(to, NEW_WEEK)).toMatchObject({
      title: 'Le programme de la semaine',
      body: 'Touchez pour voir les films et leurs heures.',
      data: '/',
    });
  });

  it('forgets with the visitor: what she no longer likes chooses nothing', async () => {
    const first = affinities.films[0]?.filmId ?? '';
    const to = await subscriber([likeFor(first)]);
    await to.page.goto('/trouver#mes-films');
    await to.page.getByRole('button', { name: 'Tout oublier' }).click();
    await expect.poll(() => mirrored(to.page)).toBe(0);
    expect((await pushed(to, NEW_WEEK)).title).toBe('Le programme de la semaine');
  });
});

/** What a press does, by an event that the test makes: the protocol presses no notification. */
const press = (worker: Worker, action: string): Promise<unknown> =>
  worker.evaluate(`(async () => {
    const [notification] = await registration.getNotifications();
    const waits = [];
    const event = new NotificationEvent('notificationclick', { notification, action: ${JSON.stringify(action)} });
    event.waitUntil = (promise) => waits.push(promise);
    dispatchEvent(event);
    await Promise.all(waits);
  })()`);

describe('a press on a notification', () => {
  it('shows the programme of its week, in the window that has it already', async () => {
    const to = await subscriber([]);
    await pushed(to, NEW_WEEK);
    // A browser opens and shows windows for who has really pressed only: here it is noted what was wanted.
    await to.worker.evaluate(`(() => {
      self.wanted = [];
      clients.openWindow = async (url) => { wanted.push(['open', url]); return null; };
      WindowClient.prototype.focus = async function () { wanted.push(['focus', this.url]); return this; };
    })()`);
    await press(to.worker, '');
    const page = `${SITE_URL}/programme/${affinities.week}`;
    expect(await to.worker.evaluate('wanted')).toEqual([['open', page]]);
    expect(await shownTo(to)).toEqual([]);
    await open(to.page, `/programme/${affinities.week}`);
    await pushed(to, NEW_WEEK);
    await press(to.worker, '');
    expect(await to.worker.evaluate('wanted')).toEqual([
      ['open', page],
      ['focus', page],
    ]);
  });

  it('on « Ne plus recevoir » ends the subscription at the browser and at the server', async () => {
    const to = await subscriber([]);
    await pushed(to, NEW_WEEK);
    const endpoint = 'https://fcm.googleapis.com/fcm/send/x';
    const id = createHash('sha256').update(endpoint).digest('hex');
    // A subscription as a push service would have given it.
    await to.worker.evaluate(`(() => {
      self.ended = [];
      const endpoint = ${JSON.stringify(endpoint)};
      PushManager.prototype.getSubscription = async () => ({ endpoint, unsubscribe: async () => ended.push('browser') > 0 });
      self.fetch = async (path, { method }) => { ended.push(method + ' ' + path); return new Response(null, { status: 204 }); };
    })()`);
    await press(to.worker, 'stop');
    expect(await to.worker.evaluate('ended.toSorted()')).toEqual([
      `DELETE /api/public/subscriptions/programme/${id}`,
      'browser',
    ]);
    expect(await shownTo(to)).toEqual([]);
  });
});

describe('the card that asks for notifications', () => {
  const card = (page: Page) => page.getByRole('region', { name: 'Chaque mercredi, le film qui vous va' });

  it.each(Object.values(SIZES).flatMap((size) => [false, true].map((dark) => ({ size, dark }))))(
    'is at the foot of the programme ($size.width px, dark: $dark)',
    async ({ size, dark }) => {
      const { page, errors } = await visit({ signedIn: false, size, dark });
      await open(page, '/');
      await card(page).getByText('rien de vos films').waitFor();
      await expectSound(page);
      await card(page).screenshot({
        path: `${PICTURES}/notifications-${size.width}${dark ? '-nuit' : ''}.png`,
      });
      expect(errors).toEqual([]);
    },
  );

  it('asks nobody before it is pressed, and says so where there is no push service', async () => {
    const { page, context } = await visit({ signedIn: false, serviceWorker: true });
    await context.grantPermissions(['notifications'], { origin: SITE_URL });
    const paths: string[] = [];
    page.on('request', (request) => paths.push(new URL(request.url()).pathname));
    await open(page, '/');
    await page.evaluate('navigator.serviceWorker.ready.then(() => undefined)');
    expect(paths).not.toContain('/api/public/push-key');
    await card(page).getByRole('button', { name: 'Me prévenir le mercredi' }).click();
    await card(page).getByRole('alert').getByText('L’inscription n’a pas abouti').waitFor();
    await card(page).getByRole('button', { name: 'Me prévenir le mercredi' }).waitFor();
    await expectSound(page);
  });
});
