import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { settingsHistorySchema } from '#shared/api/contract/settings.ts';
import { dialogOf, drawn, open, PICTURES, SIZES, textOf, useBrowser } from '../support/browser.ts';
import { expectSound } from '../support/inspection.ts';
import { press } from '../support/keyboard.ts';
import { apiSaves, apiSays, OPEN_WEEK } from '../support/sample-day.ts';
import { euros } from '../support/text.ts';

const visit = useBrowser();
const ADDRESS = `/semaine/${OPEN_WEEK}`;
const scrolled = (page: Page) => page.evaluate<number>('Math.round(scrollY)');
const price = (page: Page) => page.getByRole('textbox', { name: /Prix d’une place/ });
const settingsNow = async () => settingsHistorySchema.parse(await apiSays('/settings'));

describe('what is typed and not saved', () => {
  it.each(Object.values(SIZES))(
    'is left by a link only after a question, answered by keyboard ($width px)',
    async (size) => {
      const { page, errors } = await visit({ size });
      await open(page, '/reglages');
      await price(page).fill('11,25');
      const link = page.getByRole('navigation').getByRole('link', { name: 'Chiffres' });
      await press(page, link);
      await dialogOf(page).getByRole('heading', { name: 'Quitter sans enregistrer ?' }).waitFor();
      await page.waitForLoadState('networkidle');
      await expectSound(page);
      await page.screenshot({ path: `${PICTURES}/quitter-${size.width}.png` });
      await press(page, dialogOf(page).getByRole('button', { name: 'Rester sur la page' }));
      await dialogOf(page).waitFor({ state: 'detached' });
      expect([new URL(page.url()).pathname, await price(page).inputValue()]).toEqual(['/reglages', '11,25']);
      await press(page, link);
      await press(page, dialogOf(page).getByRole('button', { name: 'Quitter sans enregistrer' }));
      await page.waitForURL('**/chiffres');
      await drawn(page);
      await page.goBack();
      await drawn(page);
      expect(await price(page).inputValue()).toBe('10');
      expect(errors).toEqual([]);
    },
  );

  it('is left by Back only after the question, and Back closes the question', async () => {
    const { page } = await visit();
    await open(page, ADDRESS);
    await page.getByRole('link', { name: 'Chiffres' }).click();
    await page.waitForURL('**/chiffres');
    await page.getByRole('link', { name: 'Réglages' }).click();
    await page.waitForURL('**/reglages');
    await drawn(page);
    await price(page).fill('11,25');
    for (const how of ['Escape', 'stay'] as const) {
      await page.evaluate('history.back()');
      await dialogOf(page).waitFor();
      expect(new URL(page.url()).pathname).toBe('/reglages');
      if (how === 'Escape') await page.keyboard.press('Escape');
      else await dialogOf(page).getByRole('button', { name: 'Rester sur la page' }).click();
      await dialogOf(page).waitFor({ state: 'detached' });
    }
    expect(await price(page).inputValue()).toBe('11,25');
    await page.evaluate('history.back()');
    await dialogOf(page).getByRole('button', { name: 'Quitter sans enregistrer' }).click();
    await page.waitForURL('**/chiffres');
    await page.goBack();
    await page.waitForURL(`**${ADDRESS}`);
  });

  it('is asked for by the browser before the tab is closed, and no more once it is saved or given up', async () => {
    const { page } = await visit();
    const asked: string[] = [];
    page.on('dialog', (question) => {
      asked.push(question.type());
      void question.accept();
    });
    await open(page, '/reglages');
    await page.reload();
    await drawn(page);
    expect(asked).toEqual([]);
    await price(page).fill('11,25');
    await page.reload();
    await drawn(page);
    expect(asked).toEqual(['beforeunload']);
    await price(page).fill('11,25');
    await page.getByRole('button', { name: 'Revenir aux réglages en vigueur' }).click();
    await page.reload();
    await drawn(page);
    expect(asked).toEqual(['beforeunload']);
  });

  it('is no less the tickets of a week, which a closed row keeps', async () => {
    const { page } = await visit();
    await open(page, '/historique');
    const row = page.getByRole('button', { name: /Détail\s+de la semaine du mer.\s12\savril/ });
    await row.click();
    const tickets = page.getByRole('textbox', { name: 'Billets vendus' }).first();
    await tickets.fill('77');
    await row.click();
    await tickets.waitFor({ state: 'hidden' });
    await row.click();
    expect(await tickets.inputValue()).toBe('77');
    await page.getByRole('link', { name: 'Chiffres' }).click();
    await dialogOf(page).getByRole('button', { name: 'Rester sur la page' }).click();
    expect(await tickets.inputValue()).toBe('77');
  });
});

describe('settings that are to hold later', () => {
  it.each([
    [SIZES.desktop, '2023-08-09', 'mer. 9 août 2023'],
    [SIZES.phone, '2023-08-02', 'mer. 2 août 2023'],
  ])('are withdrawn where they stand, after a question (%o)', async (size, week, name) => {
    const before = await settingsNow();
    const costs = 5_400 + size.width;
    await apiSaves(
      '/settings',
      { ...before.current, effectiveFrom: week, fixedCosts: costs },
      before.version,
    );
    const { page, errors } = await visit({ size });
    await open(page, '/reglages');
    expect(await textOf(page)).toContain(euros(costs));
    await price(page).fill('11,25');
    const button = page.getByRole('button', {
      name: new RegExp(`Retirer les réglages prévus à partir du ${name.replace(/ /gu, '\\s')}`),
    });
    await press(page, button);
    await dialogOf(page).waitFor();
    await page.waitForLoadState('networkidle');
    await expectSound(page);
    await page.screenshot({ path: `${PICTURES}/retrait-${size.width}.png` });
    // Back closes the question, and so does Escape; the button has the focus again.
    await page.goBack();
    await dialogOf(page).waitFor({ state: 'detached' });
    expect(await button.and(page.locator(':focus')).count()).toBe(1);
    await page.keyboard.press('Enter');
    await press(page, dialogOf(page).getByRole('button', { name: 'Retirer ces réglages' }));
    await page.getByRole('status').getByText('Réglages retirés.').waitFor();
    expect((await settingsNow()).history).toEqual(before.history);
    expect(await textOf(page)).not.toContain(euros(costs));
    // What was typed meanwhile is no less current.
    expect(await price(page).inputValue()).toBe('11,25');
    await page.getByLabel('À partir du').selectOption(week);
    await page.getByRole('button', { name: 'Enregistrer les réglages' }).click();
    await page
      .getByRole('status')
      .getByText(/Réglages enregistrés/)
      .waitFor();
    await button.click();
    await dialogOf(page).getByRole('button', { name: 'Retirer ces réglages' }).click();
    await dialogOf(page).waitFor({ state: 'detached' });
    await expect.poll(async () => (await settingsNow()).history).toEqual(before.history);
    expect(errors).toEqual([]);
  });
});

describe('Back', () => {
  it.each(Object.values(SIZES))('closes a question before it leaves the page ($width px)', async (size) => {
    const { page, errors } = await visit({ size });
    await open(page, '/chiffres');
    await page.getByRole('link', { name: 'Semaine', exact: true }).click();
    await page.waitForURL(`**${ADDRESS}`);
    await drawn(page);
    const button = page.getByRole('button', { name: /Autre film\s+en salle 2/ });
    for (const close of ['Back', 'Escape', 'Annuler'] as const) {
      await button.click();
      await dialogOf(page).waitFor();
      expect(new URL(page.url()).search).toBe('?choisir=2');
      if (close === 'Back') await page.goBack();
      else if (close === 'Escape') await page.keyboard.press('Escape');
      else await dialogOf(page).getByRole('button', { name: close }).click();
      await dialogOf(page).waitFor({ state: 'detached' });
      await expect.poll(() => page.url()).toMatch(new RegExp(`${ADDRESS}$`, 'u'));
      expect(await button.and(page.locator(':focus')).count()).toBe(1);
    }
    await page.goForward();
    await dialogOf(page).waitFor();
    await page.goBack();
    await dialogOf(page).waitFor({ state: 'detached' });
    await page.goBack();
    await page.waitForURL('**/chiffres');
    expect(errors).toEqual([]);
  });

  it('leads nowhere else after a question that the address itself asked', async () => {
    const { page } = await visit();
    await open(page, '/chiffres');
    await open(page, `${ADDRESS}?choisir=1`);
    await dialogOf(page).waitFor();
    await page.keyboard.press('Escape');
    await dialogOf(page).waitFor({ state: 'detached' });
    expect(page.url()).toMatch(new RegExp(`${ADDRESS}$`, 'u'));
    await page.reload();
    await drawn(page);
    expect(await dialogOf(page).count()).toBe(0);
  });
});

describe('another page', () => {
  it.each(Object.values(SIZES))(
    'begins at its top, and Back at the place where one was ($width px)',
    async (size) => {
      const { page } = await visit({ size });
      await open(page, `/sorties/${OPEN_WEEK}`);
      const link = page.getByRole('main').locator('a[href^="/film/"]').last();
      await link.scrollIntoViewIfNeeded();
      const from = await scrolled(page);
      expect(from).toBeGreaterThan(200);
      await link.click();
      await page.waitForURL('**/film/**');
      await drawn(page);
      expect(await scrolled(page)).toBe(0);
      await page.mouse.wheel(0, 150);
      await expect.poll(() => scrolled(page)).toBeGreaterThan(0);
      const film = await scrolled(page);
      await page.goBack();
      await expect.poll(() => scrolled(page)).toBe(from);
      await page.goForward();
      await expect.poll(() => scrolled(page)).toBe(film);
      // Loaded anew it stays where it is.
      await page.reload();
      await drawn(page);
      await expect.poll(() => scrolled(page)).toBe(film);
      await page.getByRole('navigation').getByRole('link', { name: 'Semaine', exact: true }).click();
      await page.waitForURL('**/semaine/**');
      expect(await scrolled(page)).toBe(0);
    },
  );
});
