import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { historySchema } from '#shared/api/contract/history.ts';
import { windows1252 } from '#shared/release-files/testing-encodings.ts';
import { drawn, open, PICTURES, SIZES, useBrowser } from '../support/browser.ts';
import { expectRead } from '../support/in-sight.ts';
import { expectSound } from '../support/inspection.ts';
import { press, tabTo } from '../support/keyboard.ts';
import { apiSaves, weekSays } from '../support/sample-day.ts';
import { plain } from '../support/text.ts';

const visit = useBrowser();
/** The second sample week: no other test enters its tickets. */
const WEEK = '2023-04-12';

/** Two films of the week by the letters of a till, which has capitals and dates of its own. */
async function filmsOfWeek(): Promise<[string, string]> {
  const { releases } = await weekSays(WEEK);
  return [releases[0]?.title ?? '', releases[1]?.title ?? ''];
}

async function soldNow(): Promise<(number | null | undefined)[]> {
  return (
    (await weekSays(WEEK)).result?.rooms.map(({ tickets, source }) =>
      source === 'entered' ? tickets : null,
    ) ?? []
  );
}

async function choose(page: Page, name: string, text: string): Promise<void> {
  const button = page.getByRole('button', { name: 'Importer un fichier' });
  if ((await button.getAttribute('aria-expanded')) === 'false') await press(page, button);
  await page
    .getByLabel('Fichier CSV')
    .setInputFiles({ name, mimeType: 'text/csv', buffer: windows1252(text) });
  await page.getByRole('heading', { name: /^Aperçu de/u }).waitFor();
}

describe('tickets from a file', () => {
  it.each(Object.entries(SIZES))('names each wrong line, and stores nothing (%s)', async (name, size) => {
    const [first] = await filmsOfWeek();
    for (const dark of [false, true]) {
      const { page, errors } = await visit({ size, dark });
      await open(page, '/historique');
      const before = await soldNow();
      await choose(
        page,
        'un-nom-de-fichier-bien-trop-long-pour-un-telephone.csv',
        `Date;Salle;Film;Billets;Recette\n12/04/2023;1;${first};12,5;125\nhier;9;${first};=A1;\n13/04/2023;9;${first};3;\nTotal;;;15`,
      );
      const alert = page.getByRole('alert').filter({ hasText: 'lignes à corriger' });
      const said = plain(await alert.innerText());
      expect(said).toContain('4 lignes à corriger');
      expect(said).toMatch(
        /Ligne 2, colonne « Billets »\s+Les billets se comptent en entiers \(« 12,5 »\)\./u,
      );
      expect(said).toMatch(/Ligne 3, colonne « Billets »\s+C’est une formule/u);
      expect(said).toMatch(/Ligne 4, colonne « Salle »\s+Votre cinéma n’a pas cette salle/u);
      await page.getByText(/un total, laissé de côté/u).waitFor();
      expect(await page.getByRole('button', { name: /^Enregistrer/u }).count()).toBe(0);
      await expectSound(page);
      await page.screenshot({ path: `${PICTURES}/import-fautes-${name}.png`, fullPage: true });
      expect(await soldNow()).toEqual(before);
      expect(errors).toEqual([]);
    }
  });

  it('are settled and stored by keyboard, replace what was there as told, and follow what others save', async () => {
    const [first, second] = await filmsOfWeek();
    const { page, errors } = await visit();
    await open(page, '/historique');
    const file = (sold: number): string =>
      `Date;Salle;Film;Billets\nmercredi 12 avril 2023;1;${first.toUpperCase()};${sold}\n18/04/2023;Salle 1;${first};40\n` +
      '12/04/2023;2;Film du voisin;90\n';
    await choose(page, 'caisse.csv', file(200));
    await page.getByText('Il reste 1 salle à régler.').waitFor();
    await expectSound(page);
    const which = page.getByLabel(/Film du voisin/u);
    await tabTo(page, which);
    await which.selectOption({ label: second });
    await page.screenshot({ path: `${PICTURES}/import-1280.png`, fullPage: true });
    await press(page, page.getByRole('button', { name: 'Enregistrer 1 semaine' }));
    await page.getByRole('status').getByText('1 semaine enregistrée.').waitFor();
    expect(await soldNow()).toEqual([240, 90]);

    await choose(page, 'caisse.csv', file(210));
    await page.getByLabel(/Film du voisin/u).selectOption({ label: second });
    expect(
      plain(await page.getByRole('table', { name: 'À régler avant d’enregistrer' }).innerText()),
    ).toMatch(/250\s+remplace 240 par 250[^]*90\s+déjà enregistré/u);
    // Another window is quicker.
    const { ticketsVersion, result } = await weekSays(WEEK);
    const rooms = (result?.rooms ?? []).map(({ room, filmId }) => ({ room, filmId, tickets: 100 }));
    await apiSaves(`/weeks/${WEEK}/actuals`, { rooms }, ticketsVersion);
    await press(page, page.getByRole('button', { name: 'Enregistrer 1 semaine' }));
    await page
      .getByRole('alert')
      .getByText(/a enregistré des billets entre-temps/u)
      .waitFor();
    await page.getByText('remplace 100 par 250').waitFor();
    expect(await soldNow()).toEqual([100, 100]);
    await expectSound(page);
    await press(page, page.getByRole('button', { name: 'Enregistrer 1 semaine' }));
    await page.getByRole('status').getByText('1 semaine enregistrée.').waitFor();
    expect(await soldNow()).toEqual([250, 90]);
    // The browser tells of the answer 412.
    expect(errors.filter((error) => !error.includes('412'))).toEqual([]);
  });

  it('are sent once, however nervous the hand; where nobody knows whether they arrived, the page is read again', async () => {
    const [first] = await filmsOfWeek();
    const { page } = await visit();
    await open(page, '/historique');
    await choose(page, 'caisse.csv', `Semaine;Salle;Film;Billets\n12/04/2023;1;${first};333\n`);
    let [sent, read] = [0, 0];
    await page.route('**/api/tickets', async (route) => {
      sent += 1;
      await route.fulfill({ status: 404, contentType: 'text/html', body: '' });
    });
    await page.route('**/api/history', async (route) => {
      read += 1;
      await route.continue();
    });
    // Both before anything is drawn anew.
    await page.getByRole('button', { name: 'Enregistrer 1 semaine' }).focus();
    await page.evaluate('document.activeElement.click(), document.activeElement.click()');
    await page
      .getByRole('alert')
      .getByText(/Rien n’a été enregistré/u)
      .waitFor();
    await expect.poll(() => read).toBe(1);
    expect(sent).toBe(1);
  });

  it('are told as stored also where they are the first results of all', async () => {
    const [first] = await filmsOfWeek();
    const { page } = await visit();
    let isFirst = true;
    await page.route('**/api/history', async (route) => {
      const response = await route.fetch();
      const history = historySchema.parse(await response.json());
      await route.fulfill({ response, json: isFirst ? { ...history, weeks: [] } : history });
    });
    await open(page, '/historique');
    await page.getByRole('heading', { name: /^Pas encore de semaine terminée/u }).waitFor();
    await choose(page, 'caisse.csv', `Semaine;Salle;Film;Billets\n12/04/2023;1;${first};334\n`);
    isFirst = false;
    await page.getByRole('button', { name: 'Enregistrer 1 semaine' }).click();
    await page.getByTestId('sentence').waitFor();
    await page.getByRole('status').getByText('1 semaine enregistrée.').waitFor();
  });

  it.each(Object.entries(SIZES))(
    'have a preview that is sound (%s), and a template to begin with',
    async (name, size) => {
      const [first, second] = await filmsOfWeek();
      const { page, errors } = await visit({ size });
      await open(page, '/historique');
      await choose(
        page,
        'caisse.csv',
        `Semaine;Salle;Film;Billets\n12/04/2023;1;${first};240\n12/04/2023;2;${second};9 999\n`,
      );
      await page.getByText(/n’a que 560 places/u).waitFor();
      await expectSound(page);
      await page.screenshot({ path: `${PICTURES}/import-plein-${name}.png`, fullPage: true });

      const download = page.waitForEvent('download');
      await page.getByRole('link', { name: 'Télécharger un modèle' }).click();
      const saved = await download;
      expect(saved.suggestedFilename()).toBe('billets-modele.csv');
      expect(await readFile(await saved.path(), 'utf8')).toMatch(/^\uFEFFDate;Salle;Film;Billets\r\n\d\d\//u);
      expect(errors).toEqual([]);
    },
  );

  it('are read when they are dropped on the page', async () => {
    const [first] = await filmsOfWeek();
    const { page } = await visit();
    await open(page, '/historique');
    await press(page, page.getByRole('button', { name: 'Importer un fichier' }));
    const zone = page.getByLabel('Fichier CSV').locator('xpath=ancestor::div[2]');
    const text = JSON.stringify(`Semaine;Salle;Film;Billets\n12/04/2023;1;${first};240\n`);
    const transfer = await page.evaluateHandle(`(() => {
      const data = new DataTransfer();
      data.items.add(new File([${text}], 'depose.csv'));
      return data;
    })()`);
    await zone.dispatchEvent('drop', { dataTransfer: transfer });
    await page.getByRole('heading', { name: /Aperçu de « depose\.csv »/u }).waitFor();
  });
});

describe('a file that is not stored yet', () => {
  const dialog = (page: Page) => page.getByRole('dialog');
  const unknown = (page: Page) => page.getByLabel(/Film du voisin/u);
  const backAgain = (page: Page) => page.getByText(/n’étaient pas enregistrés\s: les voici/u);
  const toStore = (page: Page) => page.getByRole('button', { name: 'Enregistrer 1 semaine' });
  /** As a till writes it: by bytes that are no UTF-8, with a title that only she knows. */
  const file = async (): Promise<string> => {
    const [first] = await filmsOfWeek();
    return `Date;Salle;Film;Billets\n12/04/2023;1;${first};301\n13/04/2023;2;Film du voisin, été;61\n`;
  };
  /** It is there again, with what was chosen, and is told. */
  async function expectKept(page: Page, filmId: string): Promise<void> {
    await page.getByRole('heading', { name: /^Aperçu de « été\.csv »/u }).waitFor();
    await expectRead(backAgain(page));
    expect(await unknown(page).inputValue()).toBe(filmId);
    await page.getByLabel(/Film du voisin, été/u).waitFor();
    await toStore(page).waitFor();
  }
  async function signInAgain(page: Page): Promise<void> {
    await page.waitForURL(/connexion\?retour=%2Fhistorique/u);
    await page.getByText(/Votre session est terminée/u).waitFor();
    await page.getByRole('button', { name: /cette machine/ }).click();
    await page.waitForURL(/\/historique$/u);
  }

  it.each(Object.entries(SIZES))(
    'is left only after a question, and is there again with what was chosen (%s)',
    async (name, size) => {
      const [, second] = await filmsOfWeek();
      const { page, errors } = await visit({ size });
      const link = page.getByRole('navigation').getByRole('link', { name: 'Chiffres' });
      await open(page, '/historique');
      await choose(page, 'été.csv', await file());
      await unknown(page).selectOption({ label: second });
      const chosen = await unknown(page).inputValue();

      // Closed, it is still there.
      const panel = page.getByRole('button', { name: 'Importer un fichier' });
      await panel.click();
      await unknown(page).waitFor({ state: 'hidden' });
      await press(page, link);
      await dialog(page).getByRole('heading', { name: 'Quitter sans enregistrer ?' }).waitFor();
      await press(page, dialog(page).getByRole('button', { name: 'Rester sur la page' }));
      await dialog(page).waitFor({ state: 'detached' });
      await panel.click();
      expect(await unknown(page).inputValue()).toBe(chosen);

      await press(page, link);
      await press(page, dialog(page).getByRole('button', { name: 'Quitter sans enregistrer' }));
      await page.waitForURL('**/chiffres');
      await drawn(page);
      await page.getByRole('navigation').getByRole('link', { name: 'Historique' }).click();
      await page.waitForURL('**/historique');
      await expectKept(page, chosen);
      await expectSound(page);
      await page.screenshot({ path: `${PICTURES}/import-retrouve-${name}.png` });

      // What is given up is kept no longer, and nobody asks any more.
      await page.getByRole('button', { name: 'Annuler' }).click();
      await link.click();
      await page.waitForURL('**/chiffres');
      await page.goBack();
      await drawn(page);
      await panel.waitFor();
      expect(await panel.getAttribute('aria-expanded')).toBe('false');
      expect(errors).toEqual([]);
    },
  );

  it('stands there once one has signed in again, whose session ended before its preview', async () => {
    const [first] = await filmsOfWeek();
    const { page, context } = await visit();
    await open(page, '/historique');
    await page.getByRole('button', { name: 'Importer un fichier' }).click();
    await context.clearCookies();
    const buffer = windows1252(`Date;Salle;Film;Billets\n12/04/2023;1;${first};302\n`);
    await page.getByLabel('Fichier CSV').setInputFiles({ name: 'été.csv', mimeType: 'text/csv', buffer });
    await signInAgain(page);
    await page.getByRole('heading', { name: /^Aperçu de « été\.csv »/u }).waitFor();
    await expectRead(backAgain(page));
    await toStore(page).waitFor();
  });

  it('is there with what was chosen, whose session ended before it was stored, and then is stored', async () => {
    const [, second] = await filmsOfWeek();
    const { page, context } = await visit();
    await open(page, '/historique');
    await choose(page, 'été.csv', await file());
    await unknown(page).selectOption({ label: second });
    const chosen = await unknown(page).inputValue();
    const before = await soldNow();
    await context.clearCookies();
    await toStore(page).click();
    await signInAgain(page);
    await expectKept(page, chosen);
    expect(await soldNow()).toEqual(before);
    await toStore(page).click();
    await page.getByRole('status').getByText('1 semaine enregistrée.').waitFor();
    expect(await soldNow()).toEqual([301, 61]);
    await open(page, '/historique');
    const panel = page.getByRole('button', { name: 'Importer un fichier' });
    expect(await panel.getAttribute('aria-expanded')).toBe('false');
  });
});
