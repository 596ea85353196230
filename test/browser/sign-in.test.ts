import { describe, expect, it } from 'vitest';
import { drawn, PICTURES, SIZES, useBrowser } from '../support/browser.ts';
import { expectSound } from '../support/inspection.ts';
import { press } from '../support/keyboard.ts';
import { PAGE_NAMES, PAGES } from '../support/pages.ts';

const visit = useBrowser();

describe('a visitor who is not signed in', () => {
  it.each(Object.values(SIZES).flatMap((size) => [false, true].map((dark) => ({ size, dark }))))(
    'sees the sign-in page, which is sound ($size.width px, dark: $dark)',
    async ({ size, dark }) => {
      const { page } = await visit({ signedIn: false, size, dark });
      await page.goto('/connexion');
      await page.getByRole('button', { name: /cette machine/ }).waitFor();
      expect(await page.getByText(/session est terminée/).count()).toBe(0);
      await expectSound(page);
      const path = `${PICTURES}/connexion-${size.width}${dark ? '-nuit' : ''}.png`;
      await page.screenshot({ path });
    },
  );

  it.each(PAGE_NAMES)(
    'is sent from %s to the sign-in page, without a figure, and back afterwards',
    async (name) => {
      const { page } = await visit({ signedIn: false });
      const address = await PAGES[name]();
      await page.goto(address);
      await page.getByRole('button', { name: /cette machine/ }).waitFor();
      expect(await page.locator('body').innerText()).not.toMatch(/Salle 1|€/);
      await press(page, page.getByRole('button', { name: /cette machine/ }));
      await page.waitForURL((url) => url.pathname === address);
      await drawn(page);
    },
  );
});

describe('the manager', () => {
  it('is one key away from the week to decide, and signs out by keyboard', async () => {
    const { page, errors } = await visit({ signedIn: false });
    await page.goto('/connexion');
    await press(page, page.getByRole('button', { name: /cette machine/ }));
    await page.getByRole('heading', { level: 1, name: /Semaine du mer/ }).waitFor();
    await drawn(page);
    expect(errors).toEqual([]);
    await press(page, page.getByRole('button', { name: 'Se déconnecter' }));
    await page.getByRole('button', { name: /cette machine/ }).waitFor();
  });
});
