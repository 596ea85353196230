import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { figuresSchema, type Figures } from '#shared/api/contract/figures.ts';
import { open, PICTURES, textOf, useBrowser } from '../support/browser.ts';
import { press } from '../support/keyboard.ts';
import { apiSays, PLAYED_WEEKS } from '../support/sample-day.ts';
import { euros, plain } from '../support/text.ts';

const visit = useBrowser();
let weeks: Figures['weeks'];
beforeAll(async () => {
  ({ weeks } = figuresSchema.parse(await apiSays('/figures')));
});

describe('the figures', () => {
  it('are those of the API, week by week, forecasts marked as such', async () => {
    const { page } = await visit();
    await open(page, '/chiffres');
    const rows = await page
      .getByRole('table', { name: 'Chiffres de toutes les semaines' })
      .getByRole('row')
      .allInnerTexts();
    const known = weeks.filter(
      ({ takings, expectedTakings }) => takings !== null || expectedTakings !== null,
    );
    expect(known.filter(({ takings }) => takings !== null)).toHaveLength(PLAYED_WEEKS);
    expect(rows).toHaveLength(known.length + 1);
    for (const [i, week] of known.toReversed().entries()) {
      const row = plain(rows[i + 1] ?? '');
      expect(row).toContain(euros(week.fixedCosts));
      if (week.takings !== null) expect(row).toContain(euros(week.takings));
      expect(row.includes('prévu')).toBe(week.takings === null);
    }
    const last = weeks.filter(({ takings }) => takings !== null).at(-1);
    expect(await textOf(page)).toContain(euros(last?.yearToDateResult ?? NaN));
  });

  it('lead with the week to decide, each figure beside its growth, as estimates', async () => {
    const { page } = await visit();
    await open(page, '/chiffres');
    const toDecide = weeks.find(({ state, estimate }) => state === 'coming' && estimate !== null);
    expect(await page.getByTestId('sentence').innerText()).toMatch(
      /^La semaine du .*, à décider, devrait faire/u,
    );
    const [first] = await page.getByRole('main').getByRole('heading', { level: 2 }).allInnerTexts();
    expect(first).toMatch(/À décider.*\(prévu\)/u);
    const said = plain(await page.getByRole('region', { name: /À décider/ }).innerText());
    expect(said).toContain(euros(toDecide?.expectedTakings ?? NaN));
    expect(said.match(/semaine précédente/gu)?.length).toBeGreaterThanOrEqual(4);
    expect(said.match(/mois précédent/gu)).toHaveLength(4);
  });

  it('have charts that say what they show, with the numbers in a table', async () => {
    const { page } = await visit();
    await open(page, '/chiffres');
    const charts = page
      .getByRole('main')
      .getByRole('img')
      .filter({ has: page.locator('svg') });
    await charts.first().locator('svg').first().waitFor();
    expect(await charts.count()).toBe(3);
    for (const chart of await charts.all()) {
      expect(plain((await chart.getAttribute('aria-label')) ?? '')).toMatch(/\d.*\.$/);
    }
  });

  it('are exported by keyboard as a table that a French Excel opens', async () => {
    const { page } = await visit();
    await open(page, '/chiffres');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      press(page, page.getByRole('button', { name: 'Exporter' })),
    ]);
    expect(download.suggestedFilename()).toMatch(/^niab-chiffres-\d{4}-\d\d-\d\d\.csv$/);
    const bytes = readFileSync(await download.path());
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const [header = '', ...rows] = bytes.toString('utf8').trim().split(/\r?\n/);
    expect(header).toContain('Recettes réelles (€)');
    const columns = header.split(';');
    const takings = columns.indexOf('Recettes réelles (€)');
    const first = rows.map((row) => row.split(';')).find((row) => row[takings] !== '');
    const known = weeks.find((week) => week.takings !== null)?.takings ?? NaN;
    expect(Number(first?.[takings]?.replace(',', '.'))).toBeCloseTo(known, 0);
  });

  it('are printed without what is there to be pressed', async () => {
    const { page } = await visit();
    await open(page, '/chiffres');
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('navigation').isVisible()).toBe(false);
    expect(await page.getByRole('button', { name: 'Imprimer' }).isVisible()).toBe(false);
    expect(await page.getByRole('table', { name: 'Chiffres de toutes les semaines' }).isVisible()).toBe(true);
    const sheet = await page.pdf({ path: `${PICTURES}/chiffres.pdf`, format: 'A4' });
    expect(sheet.byteLength).toBeGreaterThan(10_000);
  });
});
