import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { drawn, open, PICTURES, SIZES, useBrowser } from '../support/browser.ts';
import { expectSound, shiftOf, watchShifts } from '../support/inspection.ts';
import { press } from '../support/keyboard.ts';
import { OPEN_WEEK } from '../support/sample-day.ts';

const visit = useBrowser();
const ADDRESS = `/semaine/${OPEN_WEEK}`;
const SMALLEST = { width: 320, height: 568 };
const tour = (page: Page) => page.getByRole('dialog');
const button = (page: Page, name: string) => tour(page).getByRole('button', { name });
const addressOf = (page: Page): string => new URL(page.url()).pathname + new URL(page.url()).search;

/** Nobody has asked for it for a while. */
async function expectNoTour(page: Page): Promise<void> {
  await page.waitForTimeout(700);
  expect(await tour(page).count()).toBe(0);
}

/** It is gone, and the address is that of the page again: a step back in the history takes a moment. */
async function expectClosed(page: Page, address: string): Promise<void> {
  await tour(page).waitFor({ state: 'detached' });
  await expect.poll(() => addressOf(page)).toBe(address);
}

/** The buttons are where one sees them, without scrolling. */
async function expectInSight(page: Page, { width, height }: typeof SMALLEST): Promise<void> {
  for (const each of await tour(page).getByRole('button').all()) {
    const box = await each.boundingBox();
    expect((box?.y ?? NaN) + (box?.height ?? NaN)).toBeLessThanOrEqual(height);
    expect((box?.x ?? NaN) + (box?.width ?? NaN)).toBeLessThanOrEqual(width);
  }
}

describe('the first visit', () => {
  it.each(Object.values(SIZES).flatMap((size) => [false, true].map((dark) => ({ size, dark }))))(
    'is shown around in four steps, by keyboard alone ($size.width px, dark: $dark)',
    async ({ size, dark }) => {
      const { page, errors } = await visit({ first: true, size, dark });
      await watchShifts(page);
      await page.goto('/');
      await tour(page).waitFor();
      await drawn(page);
      for (let step = 1; step <= 4; step++) {
        await tour(page).getByText(`Étape ${step} sur 4`).waitFor();
        expect(addressOf(page)).toBe(`${ADDRESS}?visite=${step}`);
        const next = button(page, step === 4 ? 'Commencer' : 'Suivant');
        await expect.poll(() => next.and(page.locator(':focus')).count()).toBe(1);
        await expectSound(page);
        await expectInSight(page, size);
        await page.screenshot({ path: `${PICTURES}/visite-${step}-${size.width}${dark ? '-nuit' : ''}.png` });
        await page.keyboard.press('Enter');
      }
      await expectClosed(page, ADDRESS);
      expect(await shiftOf(page)).toBeLessThan(0.05);
      await page.reload();
      await drawn(page);
      await expectNoTour(page);
      expect(errors).toEqual([]);
    },
  );

  it('sees its buttons on the smallest screen, at every step', async () => {
    const { page } = await visit({ first: true, size: SMALLEST });
    await page.goto(ADDRESS);
    for (let step = 1; step <= 4; step++) {
      await tour(page).getByText(`Étape ${step} sur 4`).waitFor();
      await expectInSight(page, SMALLEST);
      await page.keyboard.press('Enter');
    }
    await tour(page).waitFor({ state: 'detached' });
  });

  it.each(['Passer la visite', 'Escape', 'Back'])('leaves the tour by %s, for good', async (how) => {
    const { page, context } = await visit({ first: true });
    await page.goto(ADDRESS);
    await tour(page).waitFor();
    if (how === 'Back') await page.goBack();
    else if (how === 'Escape') await page.keyboard.press('Escape');
    else await press(page, button(page, how));
    await expectClosed(page, ADDRESS);
    await page.getByRole('link', { name: 'Chiffres' }).click();
    await page.waitForURL('**/chiffres');
    await page.getByRole('link', { name: 'Semaine', exact: true }).click();
    await page.waitForURL(`**${ADDRESS}`);
    await expectNoTour(page);
    // The same browser, another day.
    const { page: later } = await visit({ first: true, kept: await context.storageState() });
    await open(later, '/');
    await expectNoTour(later);
  });

  it('goes on in the middle when the page is loaded anew, and back a step', async () => {
    const { page } = await visit({ first: true });
    await page.goto(ADDRESS);
    await button(page, 'Suivant').click();
    await page.waitForURL('**?visite=2');
    await page.reload();
    await tour(page).getByText('Étape 2 sur 4').waitFor();
    await press(page, button(page, 'Précédent'));
    await tour(page).getByText('Étape 1 sur 4').waitFor();
  });

  it.each(['/historique', `${ADDRESS}?choisir=1`])('is not disturbed at %s', async (address) => {
    const { page } = await visit({ first: true });
    await open(page, address);
    await page.waitForTimeout(700);
    expect(await page.getByText(/Étape 1 sur 4/).count()).toBe(0);
  });

  it('has no tour before somebody is signed in', async () => {
    const { page } = await visit({ first: true, signedIn: false });
    await page.goto('/connexion');
    await press(page, page.getByRole('button', { name: /cette machine/ }));
    await tour(page).getByText('Étape 1 sur 4').waitFor();
  });

  it('works without it where its code does not come', async () => {
    const { page } = await visit({ first: true });
    await page.route(/tour-dialog/, (route) => route.abort());
    await open(page, ADDRESS);
    await expectNoTour(page);
    expect(addressOf(page)).toBe(ADDRESS);
    await page.getByTestId('sentence').waitFor();
  });
});

describe('the tour', () => {
  it('is started again from the help, which has the focus again afterwards', async () => {
    const { page, errors } = await visit();
    await open(page, '/');
    await expectNoTour(page);
    await press(page, page.getByRole('navigation').getByRole('link', { name: 'Aide' }));
    await page.waitForURL('**/aide');
    const again = page.getByRole('button', { name: 'Revoir la visite' });
    await press(page, again);
    await tour(page).getByText('Étape 1 sur 4').waitFor();
    await page.keyboard.press('Escape');
    await expectClosed(page, '/aide');
    expect(await again.and(page.locator(':focus')).count()).toBe(1);
    expect(errors).toEqual([]);
  });
});
