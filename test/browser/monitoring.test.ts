import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { madeMonitoring, nothingWatched } from '#static-web/src/monitoring/test-monitoring.ts';
import type { Monitoring } from '#shared/api/contract/monitoring.ts';
import { open, picture, PICTURES, SIZES, textOf, useBrowser } from '../support/browser.ts';
import { expectSound } from '../support/inspection.ts';
import { press } from '../support/keyboard.ts';
import { plain } from '../support/text.ts';

const visit = useBrowser();

/** The service gives a made answer: it has weeks enough, a challenger and forecasts given, which the sample weeks have not. */
async function given(page: Page, answer: Monitoring): Promise<void> {
  await page.route('**/api/monitoring', (route) => route.fulfill({ json: answer }));
}

/** The other two are pictures of every-page.test.ts. */
const cases = [
  { size: SIZES.desktop, dark: false, width: SIZES.desktop.width },
  { size: SIZES.phone, dark: true, width: SIZES.phone.width },
];

describe('the watch of the model', () => {
  it.each(cases)('is sound with all that it may show ($width px, dark: $dark)', async ({ size, dark }) => {
    const { page, errors } = await visit({ size, dark });
    await given(page, madeMonitoring);
    await open(page, '/suivi');
    expect(await page.getByTestId('sentence').innerText()).toMatch(/^Pas d’alerte/u);
    const charts = page
      .getByRole('main')
      .getByRole('img')
      .filter({ has: page.locator('svg') });
    expect(await charts.count()).toBe(6 + (madeMonitoring.drift?.features.length ?? 0) + 1);
    for (const chart of await charts.all()) {
      expect(plain((await chart.getAttribute('aria-label')) ?? '')).toMatch(/\d.*\.$/u);
    }
    await picture(page, `suivi-tout-${size.width}${dark ? '-nuit' : ''}`);
    for (const summary of await page.getByRole('main').locator('summary').all()) await summary.click();
    await expect.poll(() => page.getByRole('table').count()).toBeGreaterThan(10);
    await expectSound(page);
    expect(errors).toEqual([]);
  });

  it('shows the films that are chosen by keyboard, and again where the address says them', async () => {
    const { page } = await visit();
    await given(page, madeMonitoring);
    await open(page, '/suivi');
    await page.getByRole('combobox', { name: 'Films' }).focus();
    await page.keyboard.press('ArrowDown');
    await page.getByText(/13\ssemaines, 65\sfilms/u).waitFor();
    expect(new URL(page.url()).search).toBe('?films=francais');
    await page.reload();
    await page.getByText(/13\ssemaines, 65\sfilms/u).waitFor();
    await page.getByRole('combobox', { name: 'Prévision' }).selectOption({ label: 'de jeudi' });
    expect(new URL(page.url()).search).toBe('?etape=jeudi&films=francais');
    await press(page, page.getByText('Voir les chiffres de chaque semaine').first());
    await page.getByRole('region', { name: 'Les mesures, semaine par semaine' }).waitFor();
  });

  it.each(cases)(
    'says of a new installation what is to come ($width px, dark: $dark)',
    async ({ size, dark }) => {
      const { page, errors } = await visit({ size, dark });
      await given(page, nothingWatched);
      await open(page, '/suivi');
      expect(await textOf(page)).toContain('Pas encore de résultats à juger.');
      await expectSound(page);
      await page.screenshot({ path: `${PICTURES}/vide-suivi-${size.width}${dark ? '-nuit' : ''}.png` });
      expect(errors).toEqual([]);
    },
  );

  it('is refused to a manager who is not in charge, whose copies stay', async () => {
    const { page } = await visit({ size: SIZES.phone });
    await page.route('**/api/monitoring', (route) =>
      route.fulfill({ status: 403, contentType: 'application/problem+json', body: '{}' }),
    );
    await open(page, '/chiffres');
    const copies = (): Promise<number> =>
      page.evaluate<number>(
        `new Promise((done) => { const open = indexedDB.open('niab'); open.onsuccess = () => {
          const store = open.result.objectStoreNames[0];
          open.result.transaction(store).objectStore(store).count().onsuccess = (event) => done(event.target.result);
        }; })`,
      );
    await expect.poll(copies).toBeGreaterThan(0);
    const kept = await copies();
    await open(page, '/suivi');
    await page.getByText('réservée à la personne qui s’occupe du service').waitFor();
    expect(await copies()).toBeGreaterThanOrEqual(kept);
    await expectSound(page);
    await press(page, page.getByRole('main').getByRole('link', { name: 'Voir la semaine' }));
    await page.getByTestId('sentence').waitFor();
  });
});
