import { afterEach, describe, expect, it } from 'vitest';
import type { WeekRelease } from '#shared/api/contract/forecast.ts';
import { open, PICTURES, SIZES, useBrowser } from '../support/browser.ts';
import { expectRead } from '../support/in-sight.ts';
import { expectSound } from '../support/inspection.ts';
import { apiSaves, OPEN_WEEK, weekSays } from '../support/sample-day.ts';
import { plain } from '../support/text.ts';

const visit = useBrowser();
const NOTHING = { screens: null, usOpening: null };
/** A forecast takes seconds, on a busy machine more. */
const FORECAST_MS = 60_000;

async function filmNow(filmId: string): Promise<WeekRelease> {
  const film = (await weekSays(OPEN_WEEK)).releases.find((release) => release.filmId === filmId);
  if (film === undefined) throw new Error(`The week has no film ${filmId}`);
  return film;
}

/** What another window saves. */
async function tellElsewhere(filmId: string, facts: unknown): Promise<void> {
  const { toldVersion } = await filmNow(filmId);
  await apiSaves(`/weeks/${OPEN_WEEK}/films/${filmId}/facts`, facts, toldVersion);
}

/** Waits until the forecasts know what was told. */
async function forecastOf(filmId: string): Promise<WeekRelease> {
  await expect
    .poll(async () => (await filmNow(filmId)).isBeingForecast, { timeout: FORECAST_MS, interval: 500 })
    .toBe(false);
  return filmNow(filmId);
}

afterEach(async () => {
  for (const { filmId, told } of (await weekSays(OPEN_WEEK)).releases) {
    if (told !== null) await tellElsewhere(filmId, NOTHING);
  }
  for (const { filmId } of (await weekSays(OPEN_WEEK)).releases) await forecastOf(filmId);
});

/** A film of which much more can be told than is expected. */
const { releases } = await weekSays(OPEN_WEEK);
const film = releases.filter(({ forecasts }) => forecasts.monday !== null)[5];
if (film === undefined) throw new Error('The week has too few films');
const { filmId, title } = film;
const named = (words: string): RegExp =>
  new RegExp(`^${words}.*\\(${title.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')}\\)`, 'u');

describe('copies that the manager hears of', () => {
  it.each(Object.values(SIZES))(
    'change the forecast before her eyes, and are taken back ($width px)',
    async (size) => {
      const { page } = await visit({ size });
      await open(page, `/film/${OPEN_WEEK}/${filmId}`);
      await page.getByRole('button', { name: named('Noter les copies') }).click();
      await page.getByLabel('Nombre de copies').fill('10 000');
      await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
      await page.getByText('Au plus 2 500.').waitFor();
      await expectSound(page);
      await page.screenshot({ path: `${PICTURES}/copies-saisie-${size.width}.png` });

      await page.getByLabel('Nombre de copies').fill('640');
      await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
      await page.getByText('640 copies annoncées').first().waitFor();
      const changed = page.getByText(/→.*avec 640 copies, entre .* huit fois sur dix/u);
      await changed.waitFor({ timeout: FORECAST_MS });
      const { forecasts, automaticForecasts, told } = await forecastOf(filmId);
      expect(told?.facts.screens).toEqual({ kind: 'number', screens: 640 });
      expect(forecasts.monday?.mean).toBeGreaterThan(1.1 * (automaticForecasts?.monday?.mean ?? NaN));
      expect(plain(await page.getByText(/^Noté/u).innerText())).toMatch(/^Noté lun\. 5 juin à \d\d h \d\d/u);
      await expectRead(page.getByRole('status').filter({ has: changed }));
      await expectSound(page);
      await page.screenshot({ path: `${PICTURES}/copies-notees-${size.width}.png` });

      // The week's page and the list of releases show the same.
      await open(page, `/semaine/${OPEN_WEEK}`);
      await page.getByText('640 copies annoncées').first().waitFor();
      await expectSound(page);
      await page.getByRole('button', { name: named('Annuler') }).scrollIntoViewIfNeeded();
      await page.screenshot({ path: `${PICTURES}/copies-semaine-${size.width}.png` });

      await page.getByRole('button', { name: named('Annuler') }).click();
      await page.getByText('Annulé : la prévision se fait sans ces informations.').waitFor();
      const back = await forecastOf(filmId);
      expect([back.told, back.automaticForecasts]).toEqual([null, null]);
      expect(back.forecasts.monday?.mean).toBe(film.forecasts.monday?.mean);
      await page.getByRole('button', { name: named('Remettre 640 copies') }).click();
      await page.getByText('640 copies annoncées').first().waitFor();
    },
  );

  it('of a second window come too late, and she says which are to hold', async () => {
    const { page } = await visit({ size: SIZES.phone });
    await open(page, `/film/${OPEN_WEEK}/${filmId}`);
    await page.getByRole('button', { name: named('Noter les copies') }).click();
    await page.getByLabel('Nombre de copies').fill('80');
    await tellElsewhere(filmId, { screens: { kind: 'class', screensClass: '150-350' }, usOpening: null });
    await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
    const said = page.getByRole('alert').filter({ hasText: 'a enregistré entre-temps' });
    await said.waitFor();
    expect(plain(await said.innerText())).toContain('Entre 150 et 350 copies annoncées');
    expect(await page.getByLabel('Nombre de copies').inputValue()).toBe('80');
    await expectSound(page);
    await page.screenshot({ path: `${PICTURES}/copies-depassees.png` });
    await page.getByRole('button', { name: 'Garder le mien' }).click();
    await page.getByText('80 copies annoncées').first().waitFor();
    expect((await filmNow(filmId)).told?.facts.screens).toEqual({ kind: 'number', screens: 80 });
  });

  it('come from a file, after a look at what it would do', async () => {
    const { page } = await visit();
    await open(page, `/sorties/${OPEN_WEEK}`);
    await page.getByRole('button', { name: 'Importer un fichier' }).click();
    const buffer = Buffer.from(`Film;Copies\r\n"${title}";350 à 600\r\nUn film d’ailleurs;12\r\n`);
    await page.getByLabel('Fichier CSV').setInputFiles({ name: 'copies.csv', mimeType: 'text/csv', buffer });
    await page.getByText('Il reste 1 film à choisir.').waitFor();
    await page.getByLabel('Quel film est').selectOption('Laisser de côté');
    await expectSound(page);
    await page.screenshot({ path: `${PICTURES}/copies-import.png`, fullPage: true });
    await page.getByRole('button', { name: 'Enregistrer 1 film' }).click();
    await page.getByText('1 film enregistré : les prévisions sont refaites.').waitFor();
    const { forecasts } = await forecastOf(filmId);
    expect(forecasts.monday?.revision).toBeGreaterThan(0);
    expect(forecasts.monday?.explanation?.facts?.screens).toMatchObject({ screens: 453, spread: 0.16 });
  });

  it('that are typed and not saved are not left without a question', async () => {
    const { page } = await visit();
    await open(page, `/film/${OPEN_WEEK}/${filmId}`);
    await page.getByRole('button', { name: named('Noter les copies') }).click();
    await page.getByLabel('Nombre de copies').fill('80');
    await page.getByRole('link', { name: 'Toutes les sorties de la semaine' }).click();
    await page.getByRole('dialog', { name: 'Quitter sans enregistrer ?' }).waitFor();
    await page.getByRole('button', { name: 'Rester sur la page' }).click();
    expect(await page.getByLabel('Nombre de copies').inputValue()).toBe('80');
  });
});
