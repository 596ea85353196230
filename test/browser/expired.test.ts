import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { settingsHistorySchema } from '#shared/api/contract/settings.ts';
import { dialogOf, open, PICTURES, SIZES, useBrowser } from '../support/browser.ts';
import { expectRead } from '../support/in-sight.ts';
import { expectSound } from '../support/inspection.ts';
import { openWeek } from '../support/open-week.ts';
import { apiDeletes, apiSaves, apiSays, OPEN_WEEK, weekSays } from '../support/sample-day.ts';
import { escaped } from '../support/text.ts';

const visit = useBrowser();
const ADDRESS = `/semaine/${OPEN_WEEK}`;
const LATER = '2023-08-16';
const { other } = await openWeek();

const backAgain = (page: Page) => page.getByText(/n’avait pas pu être enregistré\s: le voici/u);

/** The session ends, a save is tried, and one signs in again. */
async function expireAt(page: Page, button: ReturnType<Page['getByRole']>, returnsTo: RegExp): Promise<void> {
  await page.context().clearCookies();
  await button.click();
  await page.waitForURL(/\/connexion\?retour=/u);
  await page.getByText(/Votre session est terminée/u).waitFor();
  await expectSound(page);
  await page.getByRole('button', { name: /cette machine/ }).click();
  await page.waitForURL(returnsTo);
}

describe('a session that has ended before one saves leads to signing in, and back', () => {
  it.each(Object.values(SIZES))('to another film with its reason in words ($width px)', async (size) => {
    const { page } = await visit({ size });
    await open(page, ADDRESS);
    await page.getByRole('button', { name: /Autre film\s+en salle 2/ }).click();
    const radio = dialogOf(page).getByRole('radio', { name: new RegExp(`^${escaped(other().title)}`) });
    await radio.check();
    await dialogOf(page).getByRole('radio', { name: 'Autre raison' }).check();
    const words = dialogOf(page).getByRole('textbox', { name: 'En quelques mots' });
    await words.fill('École du quartier');
    await expireAt(page, dialogOf(page).getByRole('button', { name: 'Programmer' }), /choisir=2/u);
    await backAgain(page).waitFor();
    expect(await radio.isChecked()).toBe(true);
    expect(await words.inputValue()).toBe('École du quartier');
    await expectSound(page);
    await page.screenshot({ path: `${PICTURES}/retour-connexion-choix-${size.width}.png` });

    await dialogOf(page).getByRole('button', { name: 'Programmer' }).click();
    await dialogOf(page).waitFor({ state: 'detached' });
    expect((await weekSays(OPEN_WEEK)).decision?.reason).toBe('École du quartier');
  });

  it('to the film that could not be had, and to the choice that follows from it', async () => {
    const { page } = await visit();
    await open(page, ADDRESS);
    await page.getByRole('button', { name: /Je ne l’ai pas obtenu\s+en salle 1/ }).click();
    const take = dialogOf(page).getByRole('button', { name: 'Prendre ce programme' });
    await expireAt(page, take, /sans=1/u);
    await take.waitFor();
    await dialogOf(page).getByRole('button', { name: 'Choisir moi-même' }).click();
    await dialogOf(page)
      .getByRole('radio', { name: /^Aucun film/ })
      .check();
    await expireAt(page, dialogOf(page).getByRole('button', { name: 'Programmer' }), /choisir=1&motif=sans/u);
    await backAgain(page).waitFor();
    expect(
      await dialogOf(page)
        .getByRole('radio', { name: /^Aucun film/ })
        .isChecked(),
    ).toBe(true);
    expect(
      await dialogOf(page)
        .getByRole('radio', { name: /^Film non obtenu/ })
        .isChecked(),
    ).toBe(true);
  });

  it.each(Object.values(SIZES))('to the tickets of a week, opened and in sight ($width px)', async (size) => {
    const { page } = await visit({ size });
    await open(page, '/historique');
    await page.getByRole('button', { name: /Détail\s+de la semaine du mer.\s19\savril/ }).click();
    const tickets = page.getByRole('textbox', { name: 'Billets vendus' });
    await tickets.first().fill('101');
    await tickets.nth(1).fill('57');
    await expireAt(page, page.getByRole('button', { name: 'Enregistrer les billets' }), /historique/u);
    await expectRead(backAgain(page));
    expect([await tickets.first().inputValue(), await tickets.nth(1).inputValue()]).toEqual(['101', '57']);
    await page.screenshot({ path: `${PICTURES}/retour-connexion-billets-${size.width}.png` });
  });

  it('to the settings, however many rooms were added', async () => {
    const { page } = await visit();
    await open(page, '/reglages');
    await page.getByRole('button', { name: 'Ajouter une salle' }).click();
    const seats = page.getByRole('group', { name: 'Salle 3' }).getByRole('textbox', { name: 'Places' });
    await Promise.all([page.waitForResponse('**/settings/evaluation'), seats.fill('60')]);
    await expireAt(page, page.getByRole('button', { name: 'Enregistrer les réglages' }), /reglages/u);
    await backAgain(page).waitFor();
    expect(await seats.inputValue()).toBe('60');
  });

  it('to the settings that were to be withdrawn', async () => {
    const before = settingsHistorySchema.parse(await apiSays('/settings'));
    await apiSaves(
      '/settings',
      { ...before.current, effectiveFrom: LATER, fixedCosts: 5_300 },
      before.version,
    );
    const { page } = await visit();
    await open(page, '/reglages');
    await page
      .getByRole('button', { name: /Retirer les réglages prévus à partir du mer.\s16\saoût/ })
      .click();
    const confirm = dialogOf(page).getByRole('button', { name: 'Retirer ces réglages' });
    await expireAt(page, confirm, /retirer=2023-08-16/u);
    await confirm.waitFor();
    const { version } = settingsHistorySchema.parse(await apiSays('/settings'));
    await apiDeletes(`/settings/${LATER}`, version);
  });

  it('to the week, where one button alone decides', async () => {
    const { page } = await visit();
    await open(page, ADDRESS);
    await expireAt(page, page.getByRole('button', { name: 'Prendre ce programme' }).first(), /semaine/u);
    await page.getByRole('button', { name: 'Prendre ce programme' }).first().waitFor();
    expect((await weekSays(OPEN_WEEK)).decision).toBeNull();
  });
});
