import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { windows1252 } from '#shared/release-files/testing-encodings.ts';
import { emulatedSession, LOCAL_MANAGER, SESSION_COOKIE } from '#static-web/src/session/local-manager.ts';
import { SITE_URL } from '#local/ports.ts';
import { dialogOf, drawn, open, PICTURES, SIZES, useBrowser } from '../support/browser.ts';
import { expectRead } from '../support/in-sight.ts';
import { expectSound } from '../support/inspection.ts';
import { press } from '../support/keyboard.ts';
import { choose, filmsOfWeek, soldNow } from '../support/ticket-file.ts';

const visit = useBrowser();

const unknown = (page: Page) => page.getByLabel(/Film du voisin/u);
const backAgain = (page: Page) => page.getByText(/n’étaient pas enregistrés\s: les voici/u);
const toStore = (page: Page) => page.getByRole('button', { name: 'Enregistrer 1 semaine' });
/** As a till writes it: by bytes that are no UTF-8, with a title that only she knows. @param sold another number is new. */
const file = async (sold = 301): Promise<string> => {
  const [first] = await filmsOfWeek();
  return `Date;Salle;Film;Billets\n12/04/2023;1;${first};${sold}\n13/04/2023;2;Film du voisin, été;61\n`;
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
const fileField = (page: Page) => page.getByLabel('Fichier CSV');
const panelOf = (page: Page) => page.getByRole('button', { name: 'Importer un fichier' });

describe('a file that is not stored yet', () => {
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
      await dialogOf(page).getByRole('heading', { name: 'Quitter sans enregistrer ?' }).waitFor();
      await dialogOf(page)
        .getByText(/Il reste 30\sjours sur cet appareil/u)
        .waitFor();
      await expectSound(page);
      await press(page, dialogOf(page).getByRole('button', { name: 'Rester sur la page' }));
      await dialogOf(page).waitFor({ state: 'detached' });
      await panel.click();
      expect(await unknown(page).inputValue()).toBe(chosen);

      await press(page, link);
      await press(page, dialogOf(page).getByRole('button', { name: 'Quitter sans enregistrer' }));
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

  it('is there again after its tab was reloaded, with the last word said of it', async () => {
    const [first, second] = await filmsOfWeek();
    const { page } = await visit();
    page.on('dialog', (question) => void question.accept());
    await open(page, '/historique');
    await choose(page, 'été.csv', await file(303));
    await unknown(page).selectOption({ label: first });
    await unknown(page).selectOption({ label: second });
    const chosen = await unknown(page).inputValue();
    await page.reload();
    await expectKept(page, chosen);
  });

  it('gives its place to another one only after a question, and only once that one is read', async () => {
    const { page } = await visit();
    page.on('dialog', (question) => void question.accept());
    const other = { name: 'autre.csv', mimeType: 'text/csv' };
    const question = dialogOf(page).getByRole('heading', { name: 'Prendre un autre fichier ?' });
    const take = dialogOf(page).getByRole('button', { name: 'Prendre l’autre fichier' });
    const heading = (name: string) => page.getByRole('heading', { name: `Aperçu de « ${name} »` });
    await open(page, '/historique');
    await choose(page, 'été.csv', await file());
    await fileField(page).setInputFiles({ ...other, buffer: windows1252(await file()) });
    await question.waitFor();
    await expectSound(page);
    await press(page, dialogOf(page).getByRole('button', { name: 'Garder ce fichier' }));
    await dialogOf(page).waitFor({ state: 'detached' });
    await heading('été.csv').waitFor();

    await fileField(page).setInputFiles({ ...other, buffer: Buffer.alloc(1_048_577) });
    await press(page, take);
    await page.getByText(/Ce fichier dépasse 1\sMo/u).waitFor();
    await heading('été.csv').waitFor();

    await fileField(page).setInputFiles({ ...other, buffer: windows1252(await file()) });
    await press(page, take);
    await heading('autre.csv').waitFor();
    await page.reload();
    await heading('autre.csv').waitFor();
    await page.getByRole('button', { name: 'Annuler' }).click();
    await page.reload();
    await drawn(page);
    expect(await panelOf(page).getAttribute('aria-expanded')).toBe('false');
  });

  it('stays with what was said of it when its preview does not come, and is asked for again', async () => {
    const [, second] = await filmsOfWeek();
    const { page } = await visit();
    await open(page, '/historique');
    await choose(page, 'été.csv', await file(304));
    await unknown(page).selectOption({ label: second });
    const chosen = await unknown(page).inputValue();
    const overtaken = { status: 412, contentType: 'application/problem+json', body: '{}' };
    await page.route('**/api/tickets', (route) => route.fulfill(overtaken));
    const gone = { status: 404, contentType: 'text/html', body: '' };
    await page.route('**/api/tickets/preview', (route) => route.fulfill(gone));
    await toStore(page).click();
    const again = page.getByRole('button', { name: 'Réessayer' });
    await again.waitFor();
    expect(await unknown(page).inputValue()).toBe(chosen);
    await expectSound(page);
    await page.unroute('**/api/tickets/preview');
    await again.click();
    await again.waitFor({ state: 'detached' });
    expect(await unknown(page).inputValue()).toBe(chosen);
  });

  it('is kept where it came back and its preview does not come', async () => {
    const { page } = await visit();
    page.on('dialog', (question) => void question.accept());
    await open(page, '/historique');
    await choose(page, 'été.csv', await file(305));
    await page.route('**/api/tickets/preview', (route) => route.fulfill({ status: 404, body: '' }));
    // Twice: what came back and was not seen is not given up by that.
    await page.reload();
    await page.getByRole('button', { name: 'Réessayer' }).waitFor();
    await page.reload();
    await page.getByRole('button', { name: 'Réessayer' }).waitFor();
    await page.unroute('**/api/tickets/preview');
    await page.getByRole('button', { name: 'Réessayer' }).click();
    await expectRead(backAgain(page));
  });

  it('is there for its own account only, and for nobody after signing out', async () => {
    const { page, context } = await visit();
    page.on('dialog', (question) => void question.accept());
    const signIn = (userDetails: string) => {
      const value = emulatedSession({ ...LOCAL_MANAGER, userDetails });
      return context.addCookies([{ name: SESSION_COOKIE, value, url: SITE_URL }]);
    };
    const opened = async (): Promise<string | null> => {
      await open(page, '/historique');
      return panelOf(page).getAttribute('aria-expanded');
    };
    await open(page, '/historique');
    await choose(page, 'été.csv', await file());
    await signIn('autre@cinema.local');
    expect(await opened()).toBe('false');
    await signIn(LOCAL_MANAGER.userDetails);
    expect(await opened()).toBe('true');
    await page.getByRole('button', { name: 'Se déconnecter' }).click();
    await page.getByRole('button', { name: /cette machine/ }).waitFor();
    expect(
      await page.evaluate(`Object.keys(localStorage).filter((name) => name.startsWith('niab-draft:'))`),
    ).toEqual([]);
    await signIn(LOCAL_MANAGER.userDetails);
    expect(await opened()).toBe('false');
  });
});

describe('while a file is stored', () => {
  it('it cannot be given up, settled or replaced, and what comes of it is told', async () => {
    const [first, second] = await filmsOfWeek();
    const { page } = await visit();
    await open(page, '/historique');
    await choose(
      page,
      'lent.csv',
      `Date;Salle;Film;Billets\n12/04/2023;1;${first};351\n13/04/2023;2;Film du voisin;71\n`,
    );
    await unknown(page).selectOption({ label: second });
    const gate = Promise.withResolvers<undefined>();
    await page.route('**/api/tickets', async (route) => {
      await gate.promise;
      await route.continue();
    });
    await toStore(page).click();
    await page.getByRole('button', { name: 'Enregistrement…' }).waitFor();
    for (const part of [page.getByRole('button', { name: 'Annuler' }), unknown(page), fileField(page)]) {
      expect(await part.isDisabled()).toBe(true);
    }
    await expectSound(page);
    gate.resolve(undefined);
    await page.getByRole('status').getByText('1 semaine enregistrée.').waitFor();
    expect(await soldNow()).toEqual([351, 71]);
    expect(await fileField(page).isDisabled()).toBe(false);
  });
});
