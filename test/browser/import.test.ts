import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { historySchema } from '#shared/api/contract/history.ts';
import { open, PICTURES, SIZES, useBrowser } from '../support/browser.ts';
import { expectSound } from '../support/inspection.ts';
import { press, tabTo } from '../support/keyboard.ts';
import { apiSaves, weekSays } from '../support/sample-day.ts';
import { plain } from '../support/text.ts';
import { choose, filmsOfWeek, soldNow, WEEK } from '../support/ticket-file.ts';

const visit = useBrowser();
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
