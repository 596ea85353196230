import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { settingsHistorySchema } from '#shared/api/contract/settings.ts';
import { open, PICTURES, SIZES, useBrowser } from '../support/browser.ts';
import { expectSound } from '../support/inspection.ts';
import { apiSays } from '../support/sample-day.ts';

const visit = useBrowser();
const SETTINGS = '**/api/settings';

/** The API says no to each save from now on; what is read comes as before. */
async function refuseSaves(
  page: Page,
  status: number,
  code: string | null,
  headers: Record<string, string> = {},
): Promise<{ asked: () => number }> {
  let asked = 0;
  const problem = { type: 'test', title: 'test', status, detail: 'test', code };
  await page.route(SETTINGS, (route) => {
    if (route.request().method() !== 'PUT') return route.continue();
    asked += 1;
    return code === null
      ? route.fulfill({ status, contentType: 'text/html', body: '<h1>NIAB</h1>' })
      : route.fulfill({
          status,
          contentType: 'application/problem+json',
          headers,
          body: JSON.stringify(problem),
        });
  });
  return { asked: () => asked };
}

const priceIn = (page: Page) => page.getByRole('textbox', { name: /Prix d’une place/ });
const save = (page: Page) => page.getByRole('button', { name: 'Enregistrer les réglages' }).click();
const says = (page: Page, words: RegExp) => page.getByText(words).first().waitFor();

describe('what an account may not save', () => {
  it.each([
    ['the API refuses', 'forbidden', SIZES.desktop],
    ['the site refuses, with a page', null, SIZES.phone],
  ])('is still there after a restart of the browser: %s', async (_, code, size) => {
    const { page, context } = await visit({ size });
    await open(page, '/reglages');
    await refuseSaves(page, 403, code);
    await priceIn(page).fill('11,25');
    await save(page);
    await says(page, /n’a pas le droit d’enregistrer/u);
    await expectSound(page);
    await page.screenshot({ path: `${PICTURES}/refus-reglages-${size.width}.png`, fullPage: true });

    const kept = await context.storageState();
    await context.close();
    const again = await visit({ size, kept });
    await open(again.page, '/reglages');
    await says(again.page, /n’avait pas pu être enregistré\s: le voici/u);
    expect(await priceIn(again.page).inputValue()).toBe('11,25');
    await expectSound(again.page);

    await again.page.getByRole('button', { name: 'Revenir aux réglages en vigueur' }).first().click();
    await open(again.page, '/reglages');
    expect(await priceIn(again.page).inputValue()).toBe('10');
  });

  it.each([
    ['saves', 'save'],
    ['types, and the preview is refused', 'type'],
  ])('stands in the form once one has signed in again, whose session ended before one %s', async (_, how) => {
    const { page, context } = await visit();
    await open(page, '/reglages');
    if (how === 'save') {
      await Promise.all([page.waitForResponse('**/settings/evaluation'), priceIn(page).fill('11,75')]);
    }
    await context.clearCookies();
    await (how === 'save' ? save(page) : priceIn(page).fill('11,75'));
    await page.waitForURL(/connexion\?retour=%2Freglages/u);
    await page.getByRole('button', { name: /cette machine/ }).click();
    await says(page, /n’avait pas pu être enregistré\s: le voici/u);
    expect(await priceIn(page).inputValue()).toBe('11,75');
  });
});

describe('a server that can store nothing', () => {
  it('because its disk is full says so beside what was typed, and nothing is stored', async () => {
    const before = settingsHistorySchema.parse(await apiSays('/settings'));
    const { page } = await visit({ size: SIZES.phone });
    await open(page, '/reglages');
    const { asked } = await refuseSaves(page, 507, 'storage-full');
    await priceIn(page).fill('11,25');
    await save(page);
    await says(page, /Le disque est plein\s: rien n’a été enregistré, pas même une partie/u);
    expect(await priceIn(page).inputValue()).toBe('11,25');
    expect(asked()).toBe(1);
    await expectSound(page);
    await page.screenshot({ path: `${PICTURES}/disque-plein-360.png`, fullPage: true });
    expect(settingsHistorySchema.parse(await apiSays('/settings'))).toEqual(before);
  });

  it('because too much was asked in a minute is asked again when it says, and the page says why one waits', async () => {
    const { page } = await visit();
    await open(page, '/reglages');
    const { asked } = await refuseSaves(page, 429, 'too-many-requests', { 'retry-after': '2' });
    await priceIn(page).fill('11,25');
    await save(page);
    await says(page, /Trop de demandes en une minute\s: nous réessayons tout seuls/u);
    await expect.poll(asked, { timeout: 5_000 }).toBe(2);
    await expectSound(page);
  });
});
