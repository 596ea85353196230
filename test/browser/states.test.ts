import type { Page, Route } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { figuresSchema } from '#shared/api/contract/figures.ts';
import { historySchema } from '#shared/api/contract/history.ts';
import { weekSchema, weeksSchema } from '#shared/api/contract/week.ts';
import { PICTURES, SIZES, useBrowser } from '../support/browser.ts';
import { expectSound, shiftOf, watchShifts } from '../support/inspection.ts';
import {
  addressOf,
  AUDIENCE_PAGE_NAMES,
  isManagers,
  PAGE_NAMES,
  PAGES,
  type AnyPageName,
} from '../support/pages.ts';
import { apiSays, OPEN_WEEK } from '../support/sample-day.ts';
import { sleeps } from '../support/waking.ts';

const visit = useBrowser();
const API = '**/api/**';
/** The help waits for nothing. */
const WAITING = PAGE_NAMES.filter((name) => name !== 'aide');
/** Of the audience's pages no database is asked. */
const ANSWERED: readonly AnyPageName[] = [...WAITING, ...AUDIENCE_PAGE_NAMES];
const bothLights = (names: readonly AnyPageName[]) =>
  names.flatMap((name, i) =>
    [false, true].map((dark) => ({ name, dark, phone: (i + Number(dark)) % 2 === 1 })),
  );
const sizeOf = ({ phone }: { phone: boolean }) => (phone ? SIZES.phone : SIZES.desktop);

/** Holds the answers of the API back until they are let go. */
async function held(page: Page): Promise<{ release: () => void }> {
  const gate = Promise.withResolvers<undefined>();
  await page.route(API, async (route) => {
    await gate.promise;
    await route.continue().catch(() => undefined);
  });
  return { release: () => gate.resolve(undefined) };
}

describe('while the server wakes', () => {
  it.each(bothLights(ANSWERED))(
    '$name has its shape, says after four seconds why one waits, and nothing jumps (dark: $dark)',
    async (each) => {
      const { page } = await visit({ size: sizeOf(each), dark: each.dark, signedIn: isManagers(each.name) });
      await watchShifts(page);
      const api = await held(page);
      await page.goto(await addressOf(each.name));
      await page.locator('.skeleton').first().waitFor();
      await page.getByText('Le serveur se réveille').first().waitFor({ timeout: 8_000 });
      await expectSound(page);
      const path = `${PICTURES}/attente-${each.name}-${sizeOf(each).width}${each.dark ? '-nuit' : ''}.png`;
      await page.screenshot({ path });
      api.release();
      await page.locator('.skeleton').first().waitFor({ state: 'detached' });
      await page.waitForLoadState('networkidle');
      expect(await shiftOf(page)).toBeLessThan(0.1);
    },
  );
});

describe('while the database sleeps', () => {
  it.each(WAITING.map((name, i) => ({ name, phone: i % 2 === 1 })))(
    '$name says how long one waits, and comes by itself',
    async (each) => {
      const { page } = await visit({ size: sizeOf(each) });
      await page.clock.install();
      const database = await sleeps(page, API, 10);
      await page.goto(await PAGES[each.name]());
      await page.locator('.skeleton').first().waitFor();
      await page.clock.runFor(31_000);
      const told = page.getByRole('status').getByText(/trois minutes au plus/);
      // A page whose code came only after that begins to wait then. In small steps: after fifty seconds it would give up.
      await expect
        .poll(
          async () => {
            await page.clock.runFor(1_000);
            return told.count();
          },
          { interval: 200, timeout: 20_000 },
        )
        .toBeGreaterThan(0);
      await expectSound(page);
      await page.screenshot({ path: `${PICTURES}/reveil-${each.name}-${sizeOf(each).width}.png` });
      await database.wake();
      await page.clock.runFor(11_000);
      await page.clock.resume();
      await page.locator('.skeleton').first().waitFor({ state: 'detached' });
      expect(await page.getByRole('button', { name: 'Réessayer' }).count()).toBe(0);
    },
  );

  it('the page is asked for five times, and says then that it did not wake', async () => {
    const { page } = await visit();
    await page.clock.install();
    const database = await sleeps(page, `**/api/weeks/${OPEN_WEEK}`, 10);
    await page.goto(`/semaine/${OPEN_WEEK}`);
    const retry = page.getByRole('button', { name: 'Réessayer' });
    await expect
      .poll(
        async () => {
          await page.clock.runFor(10_000);
          return retry.count();
        },
        { timeout: 20_000 },
      )
      .toBe(1);
    expect(database.asked()).toBe(5);
    await database.wake();
    await retry.click();
    await page.clock.resume();
    await retry.waitFor({ state: 'detached' });
  });
});

describe('when the server fails', () => {
  it.each(bothLights(ANSWERED))(
    '$name says what happened and what to do, and comes back (dark: $dark)',
    async (each) => {
      const { page } = await visit({ size: sizeOf(each), dark: each.dark, signedIn: isManagers(each.name) });
      // The application asks again for a while: the browser's clock is put forward.
      await page.clock.install();
      await page.route(API, (route) => route.fulfill({ status: 503, body: '' }));
      await page.goto(await addressOf(each.name));
      const retry = page.getByRole('button', { name: 'Réessayer' });
      await expect
        .poll(
          async () => {
            await page.clock.runFor(9_000);
            return retry.count();
          },
          { timeout: 20_000 },
        )
        .toBeGreaterThan(0);
      await page.getByRole('alert').first().waitFor();
      await expectSound(page);
      const path = `${PICTURES}/panne-${each.name}-${sizeOf(each).width}${each.dark ? '-nuit' : ''}.png`;
      await page.screenshot({ path });
      await page.unroute(API);
      await retry.first().click();
      await page.clock.resume();
      await page.getByRole('alert').filter({ has: retry }).first().waitFor({ state: 'detached' });
    },
  );
});

describe('when there is nothing yet', () => {
  const nothing = async (): Promise<Record<string, unknown>> => ({
    '/api/weeks': weeksSchema.parse({ weeks: [], demonstration: null }),
    [`/api/weeks/${OPEN_WEEK}`]: weekSchema.parse({
      ...((await apiSays(`/weeks/${OPEN_WEEK}`)) as object),
      ...{ stage: null, forecastAt: null, releases: [], alternatives: [], runs: [] },
      recommended: { thursday: null, monday: null },
    }),
    '/api/figures': figuresSchema.parse({
      ...{ rooms: [], weeks: [] },
      recent: { from: null, played: 0, covered: 0 },
    }),
    '/api/history': historySchema.parse({
      ...((await apiSays('/history')) as object),
      ...{ weeks: [], withoutResult: [], notForecast: [] },
      overall: { takings: 0, bestTakings: 0, shareOfBest: null, count: { played: 0, covered: 0 } },
      learned: null,
    }),
  });
  const pages = {
    accueil: '/',
    semaine: `/semaine/${OPEN_WEEK}`,
    sorties: `/sorties/${OPEN_WEEK}`,
    chiffres: '/chiffres',
    historique: '/historique',
  };

  it.each(
    Object.entries(pages).flatMap(([name, address]) =>
      [false, true].map((dark) => ({ name, address, dark })),
    ),
  )('$name says since when there will be something (dark: $dark)', async ({ name, address, dark }) => {
    const { page, errors } = await visit({ dark, size: dark ? SIZES.phone : SIZES.desktop });
    const answers = await nothing();
    await page.route(API, (route: Route) => {
      const answer = answers[new URL(route.request().url()).pathname];
      return answer === undefined ? route.continue() : route.fulfill({ json: answer });
    });
    await page.goto(address);
    await page.locator('.skeleton').first().waitFor({ state: 'detached' });
    await page
      .getByRole('main')
      .getByText(/Pas encore|Aucune semaine/)
      .first()
      .waitFor();
    await expectSound(page);
    expect(errors).toEqual([]);
    await page.screenshot({ path: `${PICTURES}/vide-${name}-${dark ? '360-nuit' : '1280'}.png` });
  });
});
