import type { BrowserContext, Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { drawn, open, PICTURES, SIZES, useBrowser } from '../support/browser.ts';
import { expectSound } from '../support/inspection.ts';
import { press } from '../support/keyboard.ts';
import { OPEN_WEEK, PLAYED_WEEK } from '../support/sample-day.ts';

const visit = useBrowser();
const WEEK = `/semaine/${OPEN_WEEK}`;

/** A visitor whose browser has taken in the application and a page of data. */
async function regular(size = SIZES.desktop): Promise<{ page: Page; context: BrowserContext }> {
  const { page, context } = await visit({ serviceWorker: true, size });
  await open(page, WEEK);
  await page.evaluate('navigator.serviceWorker.ready.then(() => undefined)');
  await expect.poll(() => page.evaluate('navigator.serviceWorker.controller !== null')).toBe(true);
  return { page, context };
}

/** All that the browser keeps beside the HTTP cache, which always asks the server first. */
const kept = (page: Page): Promise<{ addresses: string[]; answers: number }> =>
  page.evaluate(`(async () => {
    const addresses = [];
    for (const name of await caches.keys()) {
      for (const request of await (await caches.open(name)).keys()) addresses.push(new URL(request.url).pathname);
    }
    const databases = await indexedDB.databases();
    if (!databases.some(({ name }) => name === 'niab')) return { addresses, answers: 0 };
    const database = await new Promise((resolve) => { indexedDB.open('niab').onsuccess = (event) => resolve(event.target.result); });
    const answers = await new Promise((resolve) => {
      database.transaction('answers').objectStore('answers').count().onsuccess = (event) => resolve(event.target.result);
    });
    database.close();
    return { addresses, answers };
  })()`);

/** What the week says in words and numbers. */
async function figuresOf(page: Page): Promise<string[]> {
  const names = ['L’argent de la semaine', 'Si un film vous échappe'];
  const parts = [page.getByTestId('sentence'), ...names.map((name) => page.getByRole('region', { name }))];
  return Promise.all(parts.map((part) => part.innerText()));
}

describe('without a network', () => {
  let page: Page;
  let context: BrowserContext;
  beforeEach(async () => {
    ({ page, context } = await regular());
  });

  it('the site opens with the last data, and says of when they are', async () => {
    const before = await figuresOf(page);
    await context.setOffline(true);
    await page.reload();
    await drawn(page);
    await page.getByText(/Hors\sligne\s:\sdonnées\sdu.* à \d\d\sh\s\d\d/).waitFor();
    expect(await figuresOf(page)).toEqual(before);
    await expectSound(page);
    await page.screenshot({ path: `${PICTURES}/hors-ligne-1280.png`, fullPage: true });
  });

  it('opens at its first page, as an installed application does', async () => {
    await open(page, '/');
    const opened = new URL(page.url()).pathname;
    await context.setOffline(true);
    await page.goto('/');
    await drawn(page);
    expect(new URL(page.url()).pathname).toBe(opened);
    await page.getByText(/Hors\sligne\s:\sdonnées/).waitFor();
  });

  it('a page that was never read says so at once', async () => {
    await context.setOffline(true);
    await page.goto(`/semaine/${PLAYED_WEEK}`);
    await page.getByRole('alert').waitFor({ timeout: 5_000 });
    expect(await page.getByText('Salle 1').count()).toBe(0);
    await expectSound(page);
  });

  it('a copy that another version made is not read', async () => {
    await page.evaluate(`(async () => {
      const database = await new Promise((resolve) => { indexedDB.open('niab').onsuccess = (event) => resolve(event.target.result); });
      const store = database.transaction('answers', 'readwrite').objectStore('answers');
      await new Promise((resolve) => {
        store.openCursor().onsuccess = ({ target: { result: cursor } }) => {
          if (cursor === null) return resolve();
          cursor.update({ ...cursor.value, data: {}, shape: 'another' });
          cursor.continue();
        };
      });
      database.close();
    })()`);
    await context.setOffline(true);
    await page.reload();
    await page.getByRole('alert').waitFor({ timeout: 5_000 });
    expect(await page.getByText('Salle 1').count()).toBe(0);
  });

  it('what is done is refused in words, and nothing is lost', async () => {
    const sentence = await page.getByTestId('sentence').innerText();
    await context.setOffline(true);
    await page.getByRole('button', { name: 'Prendre ce programme' }).first().click();
    await page
      .getByRole('alert')
      .getByText(/pas été enregistré/)
      .waitFor();
    expect(await page.getByTestId('sentence').innerText()).toBe(sentence);
  });

  it('comes back by itself when the network does', async () => {
    await context.setOffline(true);
    await page.reload();
    await page.getByText(/Hors\sligne/).waitFor();
    await context.setOffline(false);
    await page.getByText(/Hors\sligne/).waitFor({ state: 'detached' });
  });
});

describe('what stays on the device', () => {
  it('is the application for everybody, and answers outside of its caches', async () => {
    const { page } = await regular();
    const { addresses, answers } = await kept(page);
    expect(addresses).toContain('/');
    expect(addresses.filter((address) => /^\/(api|\.auth)\b/.test(address))).toEqual([]);
    expect(answers).toBeGreaterThan(0);
  });

  it('is taken away by signing out: an anonymous visitor finds no data, online and offline', async () => {
    const { page, context } = await regular();
    await press(page, page.getByRole('button', { name: 'Se déconnecter' }));
    await page.getByRole('button', { name: /cette machine/ }).waitFor();
    expect((await kept(page)).answers).toBe(0);

    await page.goto(WEEK);
    await page.getByRole('button', { name: /cette machine/ }).waitFor();
    await context.setOffline(true);
    await page.goto(WEEK);
    await page.getByRole('alert').waitFor();
    expect(await page.getByText('Salle 1').count()).toBe(0);
    expect((await kept(page)).answers).toBe(0);
  });

  it('is taken away when the session has ended', async () => {
    const { page, context } = await regular();
    await context.clearCookies();
    await page.goto(WEEK);
    await page.getByRole('button', { name: /cette machine/ }).waitFor();
    await expect.poll(async () => (await kept(page)).answers).toBe(0);
    await context.setOffline(true);
    await page.goto(WEEK);
    await page.getByRole('alert').waitFor();
    expect(await page.getByText('Salle 1').count()).toBe(0);
  });
});
