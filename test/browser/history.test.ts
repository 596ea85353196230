import { describe, expect, it } from 'vitest';
import { historySchema, type History } from '#shared/api/contract/history.ts';
import { weekSchema } from '#shared/api/contract/week.ts';
import { drawn, open, PICTURES, SIZES, textOf, useBrowser } from '../support/browser.ts';
import { roundCount } from '#static-web/src/format/numbers.ts';
import { expectRead } from '../support/in-sight.ts';
import { expectSound } from '../support/inspection.ts';
import { press, tabTo } from '../support/keyboard.ts';
import { apiSaves, apiSays, PLAYED_WEEK, PLAYED_WEEKS, weekSays } from '../support/sample-day.ts';
import { euros, plain } from '../support/text.ts';

const visit = useBrowser();
const historyNow = async (): Promise<History> => historySchema.parse(await apiSays('/history'));
/** The first sample week: its tickets are entered here. */
const ENTERED_WEEK = '2023-04-05';

/** What another window saves. */
async function enterElsewhere(sold: readonly [number, number]): Promise<void> {
  const { ticketsVersion, result } = await weekSays(ENTERED_WEEK);
  const rooms = (result?.rooms ?? []).map(({ room, filmId }) => ({ room, filmId, tickets: sold[room - 1] }));
  await apiSaves(`/weeks/${ENTERED_WEEK}/actuals`, { rooms }, ticketsVersion);
}

describe('the history', () => {
  it('says what the programmes brought of what was possible, for each week', async () => {
    const { overall, weeks } = await historyNow();
    const { page } = await visit();
    await open(page, '/historique');
    const text = await textOf(page);
    expect(text).toContain('Sur 100 € possibles');
    expect(text).toContain(euros(100 * (overall.shareOfBest ?? NaN)));
    expect(weeks).toHaveLength(PLAYED_WEEKS);
    for (const { takings, leftRange } of weeks) {
      const [least, most] = leftRange.map(euros);
      expect(text).toContain(euros(takings));
      expect(text).toContain(least === most ? most : `entre ${least?.replace(/ €$/u, '')} et ${most}`);
    }
  });

  it('has plots that say what they show, with the numbers in tables', async () => {
    const { page } = await visit();
    await open(page, '/historique');
    for (const chart of await page.locator('main [role=img]').all()) {
      expect((await chart.getAttribute('aria-label')) ?? '').toMatch(/\S.*[.\d]/);
    }
    for (const summary of await page.getByRole('main').locator('summary').all()) {
      await press(page, summary);
    }
    // The rows behind the plot are drawn when they are wanted.
    await expect.poll(() => page.getByRole('table').count()).toBeGreaterThanOrEqual(3);
    await expectSound(page);
  });
});

describe('trust', () => {
  it.each(Object.values(SIZES))('is told by size of film, beside a guess ($width px)', async (size) => {
    const { trust, weeks } = await historyNow();
    const { page } = await visit({ size });
    await open(page, '/historique');
    const told = page.getByRole('region', { name: 'Pouvez-vous vous y fier ?' });
    const rows = (await told.getByRole('row').allInnerTexts()).map(plain);
    const near = ({ within2, films }: { within2: number; films: number }): string =>
      `${Math.round((10 * within2) / films)} sur 10`;
    for (const [name, compared] of [
      [/^50 000 entrées ou plus/u, trust?.large],
      [/^Moins de 50 000/u, trust?.small],
    ] as const) {
      const row = rows.find((each) => name.test(each)) ?? '';
      for (const score of [compared?.thursday, compared?.monday, compared?.naive]) {
        expect(row).toContain(score ? near(score) : 'a score');
      }
    }
    const wape = weeks[0]?.scores.monday?.wape ?? NaN;
    expect(plain(await page.getByRole('main').innerText())).toContain(`${Math.round(100 * wape)} %`);
    await page
      .getByRole('button', { name: /^Détail/ })
      .first()
      .click();
    await page.getByText(/WAPE \d+\s%\s: nos erreurs/u).waitFor();
    await expectSound(page);
    await page.screenshot({ path: `${PICTURES}/confiance-${size.width}.png`, fullPage: true });
  });
});

describe('a week that was not forecast', () => {
  it.each(Object.values(SIZES))('has its line, and a page that says so ($width px)', async (size) => {
    const { page, errors } = await visit({ size });
    const week = await weekSays(PLAYED_WEEK);
    await page.route('**/api/history', async (route) =>
      route.fulfill({
        json: historySchema.parse({
          ...(await historyNow()),
          notForecast: [
            { week: PLAYED_WEEK, releases: 12, published: 9 },
            { week: '2023-05-17', releases: 1, published: 0 },
          ],
        }),
      }),
    );
    await page.route(`**/api/weeks/${PLAYED_WEEK}`, (route) =>
      route.fulfill({
        json: weekSchema.parse({
          ...week,
          ...{ stage: null, forecastAt: null, result: null, runs: [], notForecast: true },
          ...{ recommended: { thursday: null, monday: null }, alternatives: [], decision: null },
          releases: week.releases.map((release) => ({
            ...release,
            forecasts: { thursday: null, monday: null },
          })),
        }),
      }),
    );
    await open(page, '/historique');
    const section = page.getByRole('region', { name: 'Semaines sans prévision' });
    expect(plain(await section.innerText())).toMatch(/12 sorties, les entrées de 9 publiées/u);
    await expectSound(page);
    await page.screenshot({ path: `${PICTURES}/non-prevues-${size.width}.png`, fullPage: true });

    await section.getByRole('link').first().click();
    await page.waitForURL(`**/semaine/${PLAYED_WEEK}`);
    await drawn(page);
    await page.getByText('Cette semaine n’a pas été prévue.').waitFor();
    expect(await textOf(page)).toMatch(/Semaine jouée · Sans prévision/u);
    await expectSound(page);
    await page.screenshot({ path: `${PICTURES}/semaine-non-prevue-${size.width}.png`, fullPage: true });
    expect(errors).toEqual([]);
  });
});

describe('the cinema’s own tickets', () => {
  it('are entered in the row of the week by keyboard, checked as they are typed, and kept', async () => {
    const { page, errors } = await visit();
    await open(page, '/historique');
    await press(page, page.getByRole('button', { name: /Détail\s+de la semaine du mer.\s5\savril/ }));
    const tickets = page.getByRole('textbox', { name: 'Billets vendus' });
    await tabTo(page, tickets.first());
    await page.keyboard.press('Control+A');
    await page.keyboard.type('1000');
    await page
      .getByRole('alert')
      .getByText(/n’a que 840\splaces/)
      .waitFor();
    await expectSound(page);
    await page.keyboard.press('Control+A');
    await page.keyboard.type('720');
    await page.getByText(/n’a que/).waitFor({ state: 'detached' });
    await tabTo(page, tickets.nth(1));
    await page.keyboard.press('Control+A');
    await page.keyboard.type('480');
    await press(page, page.getByRole('button', { name: 'Enregistrer les billets' }));
    await page.getByRole('status').getByText('Billets enregistrés.').waitFor();
    await page.screenshot({ path: `${PICTURES}/billets-1280.png`, fullPage: true });

    const rooms = (await weekSays(ENTERED_WEEK)).result?.rooms;
    expect(rooms?.map(({ tickets: sold, source }) => [sold, source])).toEqual([
      [720, 'entered'],
      [480, 'entered'],
    ]);
    expect(errors).toEqual([]);
  });

  it.each(Object.values(SIZES))(
    'entered in another window meanwhile are told, and those typed stay ($width px)',
    async (size) => {
      await enterElsewhere([500, 400]);
      const { page } = await visit({ size });
      await open(page, '/historique');
      await page.getByRole('button', { name: /Détail\s+de la semaine du mer.\s5\savril/ }).click();
      const tickets = page.getByRole('textbox', { name: 'Billets vendus' });
      await tickets.first().fill('700');
      await enterElsewhere([510, 410]);
      await page.getByRole('button', { name: 'Enregistrer les billets' }).click();
      const said = page.getByRole('alert').filter({ hasText: /a enregistré entre-temps/ });
      await expectRead(said);
      expect(plain(await said.innerText())).toMatch(
        /Salle 1 : .*, 510 billets\.\s+Salle 2 : .*, 410 billets\./u,
      );
      expect(await tickets.first().inputValue()).toBe('700');
      expect(await tickets.nth(1).inputValue()).toBe('410');
      await expectSound(page);
      await page.screenshot({ path: `${PICTURES}/billets-depasses-${size.width}.png`, fullPage: true });

      await page.getByRole('button', { name: 'Garder le mien' }).dblclick();
      await page.getByRole('status').getByText('Billets enregistrés.').waitFor();
      expect((await weekSays(ENTERED_WEEK)).result?.rooms.map((room) => room.tickets)).toEqual([700, 410]);
    },
  );

  it.each(Object.entries(SIZES))(
    'have a form that is sound on a %s, by day and by night',
    async (_, size) => {
      for (const dark of [false, true]) {
        const { page } = await visit({ size, dark });
        await open(page, '/historique');
        await page
          .getByRole('button', { name: /^Détail/ })
          .nth(1)
          .click();
        await page.getByRole('textbox', { name: 'Billets vendus' }).first().waitFor();
        await drawn(page);
        await expectSound(page);
      }
    },
  );

  it('tell the cinema’s public from the first week on, in the history and beside the share of the settings', async () => {
    const { weeks } = await historyNow();
    for (const week of weeks.slice(0, 6)) {
      const rooms = week.rooms.flatMap(({ room, filmId }) => {
        const film = week.films.find((each) => each.filmId === filmId);
        return film === undefined || film.actual === null
          ? []
          : [{ room, filmId, tickets: Math.min(500, Math.round(film.actual / 1_500)) }];
      });
      const { ticketsVersion } = await weekSays(week.week);
      await apiSaves(`/weeks/${week.week}/actuals`, { rooms }, ticketsVersion);
    }
    const { learned } = await historyNow();
    expect(learned?.films).toBeGreaterThanOrEqual(8);
    const oneIn = roundCount(1 / (learned?.share ?? NaN));
    const said = plain(`votre cinéma attire 1 spectateur français sur ${oneIn},`);
    for (const address of ['/historique', '/reglages']) {
      const { page } = await visit({ size: SIZES.phone });
      await open(page, address);
      const told = page.getByRole('region', { name: 'Ce que disent vos billets' });
      await expect.poll(async () => plain(await told.innerText())).toContain(said);
      await expectSound(page);
    }
  });
});
