import { beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import type { WeekRelease } from '#shared/api/contract/forecast.ts';
import type { Week } from '#shared/api/contract/week.ts';
import { drawn, open, picture, SIZES, textOf, useBrowser } from '../support/browser.ts';
import { expectSound } from '../support/inspection.ts';
import { press, tabTo } from '../support/keyboard.ts';
import { OPEN_WEEK, PLAYED_WEEK, weekSays } from '../support/sample-day.ts';
import { euros, plain } from '../support/text.ts';

const visit = useBrowser();
let week: Week;
let hero: WeekRelease;
beforeAll(async () => {
  week = await weekSays(OPEN_WEEK);
  const [first] = week.releases;
  if (first === undefined) throw new Error('The week has no release');
  hero = first;
});

const titles = (page: Page): Promise<string[]> =>
  page.getByRole('main').getByRole('article').getByRole('heading', { level: 3 }).allInnerTexts();
const expectation = ({ forecasts }: WeekRelease): number =>
  (forecasts.monday ?? forecasts.thursday)?.mean ?? 0;

describe('the coming releases', () => {
  it('are the ten most expected, in their order, the others one key away', async () => {
    const { page } = await visit();
    await open(page, '/sorties');
    const expected = week.releases
      .toSorted((a, b) => expectation(b) - expectation(a))
      .map(({ title }) => title);
    expect((await titles(page)).map(plain)).toEqual(expected.slice(0, 10).map(plain));
    await press(page, page.getByRole('button', { name: /^Voir/ }));
    expect(await titles(page)).toHaveLength(week.releases.length);
    await expectSound(page);
  });

  it('are ten in 1,200 px of height at a width of 1280, each with its money and its day', async () => {
    const { page } = await visit();
    await open(page, '/sorties');
    const rows = page.getByRole('main').getByRole('article');
    expect(await rows.count()).toBe(10);
    const box = await rows.last().boundingBox();
    await picture(page, 'sorties-1280');
    expect((box?.y ?? NaN) + (box?.height ?? NaN) + (await page.evaluate<number>('scrollY'))).toBeLessThan(
      1_200,
    );
    const [first] = await rows.allInnerTexts();
    expect(plain(first ?? '')).toContain(`${euros(hero.inLargestRoom?.expectedTakings ?? NaN)} la semaine`);
    expect(plain(first ?? '')).toMatch(/\d+ spectateurs? par jour/u);
    // The rest of what is known of a film opens below.
    await press(page, rows.first().getByRole('button', { name: /^Résumé et raisons/ }));
    await rows
      .first()
      .getByRole('link', { name: /^Pourquoi ce chiffre/ })
      .waitFor();
    await expectSound(page);
  });

  it.each(Object.values(SIZES).flatMap((size) => [false, true].map((dark) => ({ size, dark }))))(
    'fit ($size.width px, dark: $dark)',
    async ({ size, dark }) => {
      const { page } = await visit({ size, dark });
      await open(page, '/sorties');
      await expectSound(page);
      if (size === SIZES.phone || dark) await picture(page, `sorties-${size.width}${dark ? '-nuit' : ''}`);
    },
  );

  it('are put into a room from here and from their page, by keyboard: the choice opens with the film set', async () => {
    const other = week.releases.find(
      ({ filmId, forecasts }) =>
        forecasts.monday !== null &&
        week.recommended.monday?.rooms.every((room) => room.filmId !== filmId) === true,
    );
    for (const address of ['/sorties', `/film/${OPEN_WEEK}/${other?.filmId ?? ''}`]) {
      const { page } = await visit();
      await open(page, address);
      await press(
        page,
        page.getByRole('link', { name: `Mettre ${plain(other?.title ?? '')} en salle 2`, exact: true }),
      );
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('heading', { name: /Quel film\s+en salle 2/ }).waitFor();
      expect(await dialog.getByRole('radio', { checked: true }).first().getAttribute('value')).toBe(
        other?.filmId,
      );
      await expectSound(page);
      await page.goBack();
      await page.waitForURL(`**${address}`);
    }
  });

  it('each say what they are and what they will draw, with the range and both stages', async () => {
    const { page } = await visit();
    await open(page, '/sorties');
    const card = page.getByRole('article').first();
    const text = plain(await card.innerText());
    for (const fact of [
      hero.title,
      ...hero.directors,
      ...hero.genres,
      hero.distributor ?? '',
      hero.cast[0] ?? '',
    ]) {
      expect(text).toContain(plain(fact));
    }
    expect(text).toContain(plain(hero.synopsis ?? '').slice(0, 40));
    expect(text).toMatch(/\d h \d\d/);
    expect(text).toMatch(/entre .* et .*huit fois sur dix/);
    expect(text).toMatch(/jeudi/);
    expect(text).toMatch(/lundi/);
    expect(await card.locator('img').count()).toBe(1);
  });

  it('are sorted, filtered and searched by keyboard; the address keeps it', async () => {
    const { page } = await visit();
    await open(page, '/sorties');
    await press(page, page.getByLabel('Trier par'), 'ArrowDown');
    await expect
      .poll(async () => (await titles(page)).map(plain))
      .toEqual(
        week.releases
          .toSorted((a, b) => expectation(b) - expectation(a))
          .slice(0, 10)
          .map(({ title }) => plain(title))
          .sort((a, b) => a.localeCompare(b, 'fr')),
      );
    await page.reload();
    await drawn(page);
    expect(await page.getByLabel('Trier par').inputValue()).toBe('titre');

    await tabTo(page, page.getByRole('searchbox', { name: 'Chercher' }));
    await page.keyboard.type(hero.title.slice(0, 8));
    await expect.poll(() => titles(page)).toEqual([hero.title]);
    await page.keyboard.type(' introuvable');
    await page.getByRole('heading', { name: 'Aucun film ne correspond.' }).waitFor();
    await expectSound(page);
    await press(page, page.getByRole('button', { name: 'Tout afficher' }));
    await expect.poll(async () => (await titles(page)).length).toBe(10);

    const genre = week.releases.flatMap(({ genres }) => genres)[0] ?? '';
    await page.getByLabel('Genre').selectOption(genre);
    const found = week.releases.filter(({ genres }) => genres.includes(genre)).length;
    await expect.poll(async () => (await titles(page)).length).toBe(Math.min(found, 10));
  });
});

describe('the page of a film', () => {
  it('is reached by keyboard and leads back', async () => {
    const { page } = await visit();
    await open(page, '/sorties');
    await press(page, page.getByRole('article').first().getByRole('link', { name: hero.title, exact: true }));
    await page.waitForURL(`**/film/${OPEN_WEEK}/${hero.filmId}`);
    await page.getByRole('heading', { level: 1, name: hero.title }).waitFor();
    await press(page, page.getByRole('link', { name: /Toutes les sorties/ }));
    await page.waitForURL('**/sorties/**');
  });

  it('shows factors that multiply to the forecast', async () => {
    const { page } = await visit();
    await open(page, `/film/${OPEN_WEEK}/${hero.filmId}`);
    const why = page.getByRole('region', { name: 'Pourquoi ce chiffre' });
    await press(page, why.locator('summary'));
    const rows = await why.getByRole('table').getByRole('row').allInnerTexts();
    const admissionsIn = (row = ''): number => Number(row.split('\t').at(-1)?.replace(/[^\d]/g, '') ?? NaN);
    const steps = rows.slice(1);
    expect(steps.length).toBeGreaterThanOrEqual(4);
    const mean = hero.forecasts.monday?.mean ?? NaN;
    expect(admissionsIn(steps.at(-1)) / mean).toBeGreaterThan(0.95);
    expect(admissionsIn(steps.at(-1)) / mean).toBeLessThan(1.05);
    expect(admissionsIn(steps[0]) / (hero.forecasts.monday?.explanation?.baseline ?? NaN)).toBeCloseTo(1, 1);
    await expectSound(page);
  });

  it('says what speaks for and against, and names comparable films with their real first weeks', async () => {
    const { page } = await visit();
    await open(page, `/film/${OPEN_WEEK}/${hero.filmId}`);
    const text = await textOf(page);
    const comparables = hero.forecasts.monday?.explanation?.comparables ?? [];
    expect(comparables.length).toBeGreaterThan(0);
    for (const { title, year, firstWeekAdmissions } of comparables) {
      expect(text).toContain(plain(title));
      expect(text).toContain(String(year));
      expect(text).toContain(plain(firstWeekAdmissions.toLocaleString('fr-FR')));
    }
    expect(text).toMatch(/Pour .*Contre /);
    expect(text).toMatch(/Prévu jeudi.*Prévu lundi/);
  });

  it('sets the fact beside the forecast once the week is over', async () => {
    const played = (await weekSays(PLAYED_WEEK)).releases.find(({ actual }) => actual !== null);
    const { page } = await visit({ size: SIZES.phone });
    await open(page, `/film/${PLAYED_WEEK}/${played?.filmId ?? ''}`);
    expect(await textOf(page)).toContain(plain((played?.actual?.admissions ?? NaN).toLocaleString('fr-FR')));
    await expectSound(page);
  });

  it('that is no release of the week says so', async () => {
    const { page } = await visit();
    await page.goto(`/film/${OPEN_WEEK}/inconnu`);
    await page.getByText(/n’est pas dans les sorties/).waitFor();
    await expectSound(page);
  });
});
