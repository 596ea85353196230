import { describe, expect, it, onTestFinished } from 'vitest';
import { figuresSchema } from '#shared/api/contract/figures.ts';
import { healthDetailsSchema } from '#shared/api/contract/health.ts';
import { settingsEvaluationSchema, settingsHistorySchema } from '#shared/api/contract/settings.ts';
import { FUNCTIONS_URL } from '#local/ports.ts';
import type { Week } from '#shared/api/contract/week.ts';
import { DEFAULT_SETTINGS, DEFAULT_SHOW_TIMES } from '#shared/domain/cinema.ts';
import { open, picture, PICTURES, SIZES, textOf, useBrowser } from '../support/browser.ts';
import { expectRead } from '../support/in-sight.ts';
import { expectSound } from '../support/inspection.ts';
import { press, tabTo } from '../support/keyboard.ts';
import { apiDeletes, apiSaves, apiSays, OPEN_WEEK, PLAYED_WEEK, weekSays } from '../support/sample-day.ts';
import { euros, plain } from '../support/text.ts';

const visit = useBrowser();
/** Far enough ahead to change nothing of what the other tests look at. */
const LATER = '2023-08-30';
const roomsPlanned = ({ recommended }: Week): number =>
  recommended.monday?.rooms.filter(({ filmId }) => filmId !== null).length ?? 0;

describe('the settings', () => {
  it('tell at once what a change would do to the week, before it is saved', async () => {
    const { page, errors } = await visit();
    await open(page, '/reglages');
    const price = page.getByRole('textbox', { name: /Prix d’une place/ });
    await tabTo(page, price);
    await page.keyboard.press('Control+A');
    await page.keyboard.type('12,50');
    const { current, history } = settingsHistorySchema.parse(await apiSays('/settings'));
    const reply = await fetch(`${FUNCTIONS_URL}/api/settings/evaluation`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...current, effectiveFrom: OPEN_WEEK, ticketPrice: 12.5 }),
    });
    const { before, after } = settingsEvaluationSchema.parse(await reply.json());
    const preview = page.getByRole('region', { name: 'Ce que cela change' });
    const wanted = euros((after?.expectedResult ?? NaN) - (before?.expectedResult ?? NaN));
    await expect.poll(async () => plain(await preview.innerText())).toContain(wanted);
    await expectSound(page);
    await page.screenshot({ path: `${PICTURES}/reglages-apercu-1280.png`, fullPage: true });
    expect(settingsHistorySchema.parse(await apiSays('/settings')).history).toEqual(history);
    expect(errors).toEqual([]);
  });

  it.each([
    [/^Places/, '0'],
    [/^Places/, 'beaucoup'],
    [/Prix d’une place/, '-3'],
    [/Part du public français/, '0'],
  ])('refuse %s = %s beside the field, as it is typed', async (name, typed) => {
    const { page } = await visit({ size: SIZES.phone });
    await open(page, '/reglages');
    const field = page.getByRole('textbox', { name }).first();
    await field.fill(typed);
    await expect.poll(() => field.getAttribute('aria-invalid')).toBe('true');
    expect(await page.getByRole('alert').filter({ hasText: /\S/ }).first().innerText()).toMatch(/\S.*\./);
    await expectSound(page);
  });

  it('are changed from a date on by keyboard, and leave the past as it was', async () => {
    const figures = async () => figuresSchema.parse(await apiSays('/figures'));
    const before = await figures();
    const { page } = await visit();
    await open(page, '/reglages');
    await tabTo(page, page.getByRole('textbox', { name: /Charges d’une semaine/ }));
    await page.keyboard.press('Control+A');
    await page.keyboard.type('5100');
    await tabTo(page, page.getByLabel('À partir du'));
    for (let step = 0; step < 14 && (await page.getByLabel('À partir du').inputValue()) !== LATER; step++) {
      await page.keyboard.press('ArrowDown');
    }
    await press(page, page.getByRole('button', { name: 'Enregistrer les réglages' }));
    await page
      .getByRole('status')
      .getByText(/Réglages enregistrés/)
      .waitFor();
    const { current, history } = settingsHistorySchema.parse(await apiSays('/settings'));
    expect(current.fixedCosts).toBe(4_900);
    expect(history.at(-1)).toMatchObject({ effectiveFrom: LATER, fixedCosts: 5_100 });
    expect(await figures()).toEqual(before);
    expect(await textOf(page)).toContain(euros(5_100));
    await expectSound(page);
  });
});

describe('what stays of the takings', () => {
  const KEPT_FROM = '2023-08-23';

  it.each([
    { ...SIZES.phone, dark: true },
    { ...SIZES.desktop, dark: false },
  ])('is asked for by keyboard, with rates that are checked as they are typed ($width px)', async (size) => {
    const { page, errors } = await visit({ size, dark: size.dark });
    await open(page, '/reglages');
    const rate = page.getByRole('textbox', { name: 'Part du distributeur' });
    expect(await rate.count()).toBe(0);
    await press(page, page.getByRole('checkbox', { name: 'Garder un film une deuxième semaine' }), 'Space');
    await press(page, page.getByRole('checkbox', { name: 'Compter ce qui reste au cinéma' }), 'Space');
    expect(await rate.inputValue()).toBe('50');
    for (const bad of ['120', '-5', '50%']) {
      await rate.fill(bad);
      await expect.poll(() => rate.getAttribute('aria-invalid')).toBe('true');
    }
    await page.getByText('Écrivez un nombre.').waitFor();
    await expectSound(page);
    await picture(page, `reglages-ce-qui-reste-${size.width}`);
    await rate.fill('40');
    await page.getByLabel('À partir du').selectOption(KEPT_FROM);
    await press(page, page.getByRole('button', { name: 'Enregistrer les réglages' }));
    await page
      .getByRole('status')
      .getByText(/Réglages enregistrés/)
      .waitFor();
    const { current, history, version } = settingsHistorySchema.parse(await apiSays('/settings'));
    onTestFinished(() => apiDeletes(`/settings/${KEPT_FROM}`, version));
    expect(current).toMatchObject({ secondWeek: false, keptMoney: false, rentalRate: 0.5 });
    expect(history.find(({ effectiveFrom }) => effectiveFrom === KEPT_FROM)).toMatchObject({
      ...{ secondWeek: true, keptMoney: true, rentalRate: 0.4, sacemRate: 0.0127 },
    });
    const said = 'En option : deuxième semaine ; ce qui reste (distributeur 40 %, Sacem 1,27 %).';
    await expect.poll(async () => plain(await textOf(page))).toContain(said);
    await expectSound(page);
    expect(errors).toEqual([]);
  });
});

describe('a third room', () => {
  /** As if it had never been there; the programme of the week is planned anew. */
  async function setBack(): Promise<void> {
    const { version } = settingsHistorySchema.parse(await apiSays('/settings'));
    await apiSaves('/settings', { ...DEFAULT_SETTINGS, effectiveFrom: OPEN_WEEK }, version);
    await untilRooms(2);
  }
  const untilRooms = (count: number) =>
    expect
      .poll(async () => roomsPlanned(await weekSays(OPEN_WEEK)), { timeout: 60_000, interval: 500 })
      .toBe(count);

  it('comes by the settings alone, and has its ticket', { timeout: 180_000 }, async () => {
    onTestFinished(setBack, 90_000);
    const { page, errors } = await visit();
    await open(page, '/reglages');
    await press(page, page.getByRole('button', { name: 'Ajouter une salle' }));
    const third = page.getByRole('group', { name: 'Salle 3' });
    const seats = third.getByRole('textbox', { name: 'Places' });
    await expect.poll(() => seats.and(page.locator(':focus')).count()).toBe(1);
    await page.keyboard.type('60');
    await third.getByRole('textbox', { name: 'Nom' }).fill('Le Studio');
    await expectSound(page);
    await page.screenshot({ path: `${PICTURES}/reglages-trois-salles-1280.png`, fullPage: true });
    await page.getByLabel('À partir du').selectOption(OPEN_WEEK);
    await press(page, page.getByRole('button', { name: 'Enregistrer les réglages' }));
    await page
      .getByRole('status')
      .getByText(/Réglages enregistrés/)
      .waitFor();
    const saved = settingsHistorySchema.parse(await apiSays('/settings')).history;
    expect(saved.find(({ effectiveFrom }) => effectiveFrom === OPEN_WEEK)?.rooms).toEqual([
      ...DEFAULT_SETTINGS.rooms,
      { ...{ room: 3, name: 'Le Studio', seats: 60 }, showsPerDay: 1, showTimes: [...DEFAULT_SHOW_TIMES] },
    ]);

    await untilRooms(3);
    for (const size of Object.values(SIZES)) {
      const visitor = await visit({ size });
      await open(visitor.page, `/semaine/${OPEN_WEEK}`);
      const tickets = visitor.page.getByRole('article');
      expect(await tickets.count()).toBe(3);
      expect(plain(await tickets.nth(2).innerText())).toMatch(/^Le Studio 60 places/);
      expect(plain(await visitor.page.getByTestId('sentence').innerText())).toMatch(/ dans le Studio :/);
      await expectSound(visitor.page);
      await picture(visitor.page, `semaine-trois-salles-${size.width}`);
      await visitor.page.getByRole('button', { name: /Autre film\s+dans le Studio/ }).click();
      await visitor.page.getByRole('dialog', { name: 'Quel film dans le Studio ?' }).waitFor();
      expect(await visitor.page.getByRole('button', { name: 'Échanger les deux salles' }).count()).toBe(0);
      await expectSound(visitor.page);
      expect(visitor.errors).toEqual([]);
    }
    // A week that is over keeps the rooms that it had.
    expect((await weekSays(PLAYED_WEEK)).result?.rooms).toHaveLength(2);
    expect(errors).toEqual([]);
  });

  it('that nobody wants is taken away before it is saved, as is all but one', async () => {
    const { page } = await visit({ size: SIZES.phone });
    await open(page, '/reglages');
    const rooms = page.getByRole('group');
    const [add, remove] = [
      page.getByRole('button', { name: 'Ajouter une salle' }),
      page.getByRole('button', { name: 'Retirer la dernière salle' }),
    ];
    for (let room = 3; room <= 8; room++) await add.click();
    // A room more is not to be had.
    await add.press('Enter');
    expect(await rooms.count()).toBe(8);
    await expectSound(page);
    await rooms.last().getByRole('textbox', { name: 'Places' }).fill('0');
    await rooms.last().getByText('Au moins 1.').waitFor();
    for (let room = 8; room > 1; room--) await remove.click();
    await remove.press('Enter');
    expect(await rooms.count()).toBe(1);
    await add.click();
    expect(await rooms.last().getByRole('textbox', { name: 'Places' }).inputValue()).toBe('');
    expect(await page.getByText('Au moins 1.').count()).toBe(0);
    await page.getByRole('button', { name: 'Revenir aux réglages en vigueur' }).click();
    expect(await rooms.last().getByRole('textbox', { name: 'Places' }).inputValue()).toBe('80');
    await expectSound(page);
  });
});

describe('settings that another window has changed meanwhile', () => {
  it.each(Object.values(SIZES))('are shown, and what was typed stays ($width px)', async (size) => {
    const { page } = await visit({ size });
    await open(page, '/reglages');
    const [price, costs] = [
      page.getByRole('textbox', { name: /Prix d’une place/ }),
      page.getByRole('textbox', { name: /Charges d’une semaine/ }),
    ];
    await price.fill('11,50');
    await page.getByLabel('À partir du').selectOption(LATER);
    const { current, version } = settingsHistorySchema.parse(await apiSays('/settings'));
    const elsewhere = { ...current, effectiveFrom: LATER, fixedCosts: 5_000 + size.width };
    await apiSaves('/settings', elsewhere, version);

    await page.getByRole('button', { name: 'Enregistrer les réglages' }).click();
    const said = page.getByRole('alert').filter({ hasText: /a enregistré entre-temps/ });
    await expectRead(said);
    expect(plain(await said.innerText())).toMatch(
      /^Quelqu’un d’autre, ou une autre fenêtre.*, le lun\. 5 juin à/,
    );
    expect(plain(await said.innerText())).toContain(`charges ${euros(elsewhere.fixedCosts)}`);
    expect(await textOf(page)).toContain(euros(elsewhere.fixedCosts));
    expect([await price.inputValue(), await costs.inputValue()]).toEqual(['11,50', '4900']);
    expect(settingsHistorySchema.parse(await apiSays('/settings')).history.at(-1)).toEqual(elsewhere);
    await expectSound(page);
    await page.screenshot({ path: `${PICTURES}/reglages-depasses-${size.width}.png`, fullPage: true });

    // It was told, and wants it all the same.
    await page.getByRole('button', { name: 'Garder le mien' }).click();
    await page
      .getByRole('status')
      .getByText(/Réglages enregistrés/)
      .waitFor();
    const mine = { effectiveFrom: LATER, ticketPrice: 11.5 };
    expect(settingsHistorySchema.parse(await apiSays('/settings')).history.at(-1)).toMatchObject(mine);
  });

  it('may be taken instead of what was typed', async () => {
    const { page } = await visit();
    await open(page, '/reglages');
    const price = page.getByRole('textbox', { name: /Prix d’une place/ });
    await price.fill('11,50');
    await page.getByLabel('À partir du').selectOption(LATER);
    const { current, version } = settingsHistorySchema.parse(await apiSays('/settings'));
    await apiSaves('/settings', { ...current, effectiveFrom: LATER, fixedCosts: 5_111 }, version);
    await page.getByRole('button', { name: 'Enregistrer les réglages' }).click();
    await page.getByRole('button', { name: 'Prendre l’autre' }).click();
    await page
      .getByRole('alert')
      .getByText(/a enregistré entre-temps/)
      .waitFor({ state: 'detached' });
    expect(await price.inputValue()).toBe('10');
    const after = settingsHistorySchema.parse(await apiSays('/settings'));
    expect([after.version, after.history.at(-1)?.fixedCosts]).toEqual([version + 1, 5_111]);
  });

  it('are saved once by a double click', async () => {
    const { page } = await visit();
    await open(page, '/reglages');
    const { version } = settingsHistorySchema.parse(await apiSays('/settings'));
    await page.getByLabel('À partir du').selectOption(LATER);
    await page.getByRole('textbox', { name: /Charges d’une semaine/ }).fill('5222');
    await page.getByRole('button', { name: 'Enregistrer les réglages' }).dblclick();
    await page
      .getByRole('status')
      .getByText(/Réglages enregistrés/)
      .waitFor();
    expect(settingsHistorySchema.parse(await apiSays('/settings')).version).toBe(version + 1);
  });

  it('may be one’s own, saved twice in a row', async () => {
    const { page } = await visit();
    await open(page, '/reglages');
    await page.getByLabel('À partir du').selectOption(LATER);
    for (const typed of ['5300', '5400']) {
      await page.getByRole('textbox', { name: /Charges d’une semaine/ }).fill(typed);
      await page.getByRole('button', { name: 'Enregistrer les réglages' }).click();
      await page
        .getByRole('region', { name: 'Les réglages dans le temps' })
        .getByText(euros(Number(typed)))
        .waitFor();
    }
    expect(await page.getByText(/a enregistré entre-temps/).count()).toBe(0);
  });
});

describe('the state of the runs', () => {
  it('says when the sites were last read, what was missed, and which model forecasts', async () => {
    const { page } = await visit();
    await open(page, '/reglages');
    const runs = page.getByRole('region', { name: 'Les collectes' });
    await runs.getByText('Aucune collecte n’a été manquée.').waitFor();
    const text = plain(await runs.innerText());
    expect(text).toMatch(/Jeudi .*Lundi .*Séances annoncées .*Résultats /);
    const { modelVersion } = healthDetailsSchema.parse(await apiSays('/health/details'));
    expect(text).toContain(modelVersion);
  });

  it.each(Object.entries(SIZES))('says on a %s what the sites were asked, of how much', async (_, size) => {
    const details = healthDetailsSchema.parse(await apiSays('/health/details'));
    const hosts = [
      {
        ...{ host: 'www.allocine.fr', asked: 80 },
        purposes: [
          { purpose: 'coming-week', requests: 41 },
          { purpose: 'results', requests: 39 },
        ],
      },
      { host: 'www.jpbox-office.com', asked: 0, purposes: [] },
    ];
    const { page, errors } = await visit({ size });
    await page.route('**/api/health/details', (route) =>
      route.fulfill({
        json: healthDetailsSchema.parse({ ...details, requests: { week: OPEN_WEEK, budget: 80, hosts } }),
      }),
    );
    await open(page, '/reglages');
    const requests = page.getByRole('region', { name: 'Ce qui est demandé aux sites' });
    await requests.waitFor();
    const text = plain(await requests.innerText());
    expect(text).toContain('au plus 80 demandes par semaine');
    expect(text).toMatch(/allocine\.fr\s+80 sur 80\s+plus rien avant mercredi/);
    expect(text).toContain('41 pour la semaine à venir et 39 pour les résultats');
    expect(text).not.toContain('jpbox-office');
    await expectSound(page);
    expect(errors).toEqual([]);
  });
});
