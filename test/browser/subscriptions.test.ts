import { createECDH, createHash, randomBytes } from 'node:crypto';
import type { Page, Worker } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { SITE_URL } from '#local/ports.ts';
import { pushKeySchema } from '#shared/api/contract/subscriptions.ts';
import { SUBSCRIPTIONS_TABLE } from '#shared/storage/push/table-subscription-store.ts';
import { open, PICTURES, SIZES, useBrowser } from '../support/browser.ts';
import { expectSound } from '../support/inspection.ts';
import { keptRows } from '../support/kept-rows.ts';
import { likedBefore } from '../support/liked-before.ts';
import { addressOf } from '../support/pages.ts';
import { apiSays } from '../support/sample-day.ts';
import { NEW_WEEK, press, pushed, shownTo, subscriber } from '../support/subscriber.ts';

const visit = useBrowser();
const visitor = { signedIn: false, serviceWorker: true };
beforeAll(() => addressOf('accueil'));

/** As a push service gives it to a browser. */
interface Subscription {
  endpoint: string;
  keys: { p256dh: string; auth: string };
}

function aSubscription(): Subscription {
  const keys = {
    p256dh: createECDH('prime256v1').generateKeys('base64url'),
    auth: randomBytes(16).toString('base64url'),
  };
  return { endpoint: `https://fcm.googleapis.com/fcm/send/${randomBytes(12).toString('base64url')}`, keys };
}

const idOf = ({ endpoint }: Subscription): string => createHash('sha256').update(endpoint).digest('hex');
const kept = async (of: Subscription): Promise<unknown> =>
  (await keptRows(SUBSCRIPTIONS_TABLE)).get(idOf(of));

/** All that the site may keep of it. */
const asKept = ({ endpoint, keys }: Subscription) => ({ partitionKey: 'programme', endpoint, ...keys });

async function serverKey(): Promise<string> {
  return pushKeySchema.parse(await apiSays('/public/push-key')).publicKey;
}

/** A browser that has a push service: it gives this one subscription, and keeps it until it is ended. */
async function subscribingTo(page: Page, subscription: Subscription): Promise<void> {
  await page.addInitScript(`(() => {
    if (location.origin === 'null') return;
    const given = ${JSON.stringify(subscription)};
    const NAME = 'the-browser-is-subscribed-with';
    const bytes = (key) => Uint8Array.from(atob(key.replaceAll('-', '+').replaceAll('_', '/')), (sign) => sign.charCodeAt(0)).buffer;
    const made = (key) => ({
      endpoint: given.endpoint,
      options: { applicationServerKey: bytes(key) },
      toJSON: () => ({ ...given, expirationTime: null }),
      unsubscribe: async () => { localStorage.removeItem(NAME); return true; },
    });
    PushManager.prototype.subscribe = async ({ applicationServerKey }) => {
      localStorage.setItem(NAME, applicationServerKey);
      return made(applicationServerKey);
    };
    PushManager.prototype.getSubscription = async () => {
      const key = localStorage.getItem(NAME);
      return key === null ? null : made(key);
    };
  })()`);
}

/** The browser tells its service worker that it has another subscription now, in an event that the test makes. */
const told = (
  worker: Worker,
  oldSubscription: Subscription | null,
  newSubscription: Subscription,
): Promise<unknown> =>
  worker.evaluate(`(async () => {
    self.made = (given) => given && { ...given, toJSON: () => ({ ...given, expirationTime: null }) };
    const waits = [];
    const event = new ExtendableEvent('pushsubscriptionchange');
    Object.assign(event, {
      oldSubscription: made(${JSON.stringify(oldSubscription)}),
      newSubscription: made(${JSON.stringify(newSubscription)}),
      waitUntil: (promise) => waits.push(promise),
    });
    dispatchEvent(event);
    await Promise.all(waits);
  })()`);

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
    const { page, context } = await visit(visitor);
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

  it('has the server know where the browser is reached, and forget it, by a press each', async () => {
    const { page, context } = await visit(visitor);
    await context.grantPermissions(['notifications'], { origin: SITE_URL });
    const subscription = aSubscription();
    await subscribingTo(page, subscription);
    await likedBefore(page, { id: 'tt0110413', title: 'Léon', year: 1994 });
    await open(page, '/trouver');
    await page.evaluate('navigator.serviceWorker.ready.then(() => undefined)');
    expect(await kept(subscription)).toBeUndefined();
    await card(page).getByRole('button', { name: 'Me prévenir le mercredi' }).click();
    await card(page).getByText('C’est noté').waitFor();
    expect(await kept(subscription)).toEqual(asKept(subscription));
    // It is still so on the other page, and later.
    await open(page, '/');
    await card(page).getByText('C’est noté').waitFor();
    expect(await kept(subscription)).toEqual(asKept(subscription));
    await expectSound(page);
    await card(page).screenshot({ path: `${PICTURES}/notifications-oui-1280.png` });
    await card(page).getByRole('button', { name: 'Ne plus recevoir' }).click();
    await card(page).getByRole('button', { name: 'Me prévenir le mercredi' }).waitFor();
    expect(await kept(subscription)).toBeUndefined();
  });

  it('offers the browser a key that it takes', async () => {
    const { page, context } = await visit(visitor);
    await context.grantPermissions(['notifications'], { origin: SITE_URL });
    await open(page, '/');
    const tried = (key: string): Promise<unknown> =>
      page.evaluate(`navigator.serviceWorker.ready
        .then(({ pushManager }) => pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: ${JSON.stringify(key)} }))
        .then(() => null, ({ name }) => name)`);
    expect(await tried('AAAA')).toBe('InvalidAccessError');
    // As far as this browser comes without a push service.
    expect(await tried(await serverKey())).toBe('AbortError');
  });
});

describe('a notification', () => {
  it('on « Ne plus recevoir » ends the subscription at the browser and at the server', async () => {
    const to = await subscriber(await visit(visitor));
    await pushed(to, NEW_WEEK);
    const subscription = aSubscription();
    await told(to.worker, null, subscription);
    expect(await kept(subscription)).toEqual(asKept(subscription));
    await to.worker.evaluate(`(() => {
      self.ended = 0;
      const subscription = made(${JSON.stringify(subscription)});
      PushManager.prototype.getSubscription = async () => ({ ...subscription, unsubscribe: async () => (ended += 1) > 0 });
    })()`);
    await press(to.worker, 'stop');
    expect(await to.worker.evaluate('ended')).toBe(1);
    expect(await kept(subscription)).toBeUndefined();
    expect(await shownTo(to)).toEqual([]);
  });
});

describe('a subscription that the browser has changed of its own accord', () => {
  it('takes the place of the one before at the server', async () => {
    const { worker } = await subscriber(await visit(visitor));
    const [before, after] = [aSubscription(), aSubscription()];
    await told(worker, null, before);
    await told(worker, before, after);
    expect(await kept(before)).toBeUndefined();
    expect(await kept(after)).toEqual(asKept(after));
  });
});
