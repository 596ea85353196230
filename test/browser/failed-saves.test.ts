import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { settingsHistorySchema } from '#shared/api/contract/settings.ts';
import type { Week } from '#shared/api/contract/week.ts';
import { filmIn } from '#shared/domain/room-films.ts';
import { inRooms } from '#shared/domain/testing-rooms.ts';
import { open, PICTURES, useBrowser } from '../support/browser.ts';
import { expectRead } from '../support/in-sight.ts';
import { expectSound } from '../support/inspection.ts';
import { apiDeletes, apiSaves, apiSays, OPEN_WEEK, weekSays } from '../support/sample-day.ts';
import { escaped } from '../support/text.ts';

const visit = useBrowser();
const WINDOWS = [
  { width: 1280, height: 720 },
  { width: 1280, height: 800 },
  { width: 1440, height: 900 },
  { width: 360, height: 740 },
];
const LATER = '2023-08-23';
const ADDRESS = `/semaine/${OPEN_WEEK}`;
let week: Week;

/** A form of the site: how to come to it, and the button that saves what is typed. */
interface Form {
  name: string;
  address: string;
  fill?: (page: Page) => Promise<void>;
  button: (page: Page) => ReturnType<Page['getByRole']>;
  says: RegExp;
}

const dialog = (page: Page) => page.getByRole('dialog');
const FORMS: Form[] = [
  {
    name: 'choix',
    address: `${ADDRESS}?choisir=2`,
    fill: (page) =>
      dialog(page)
        .getByRole('radio', { name: new RegExp(`^${escaped(other().title)}`) })
        .check(),
    button: (page) => dialog(page).getByRole('button', { name: 'Programmer' }),
    says: /Votre choix n’a pas été enregistré/,
  },
  {
    name: 'non-obtenu',
    address: `${ADDRESS}?sans=1`,
    button: (page) => dialog(page).getByRole('button', { name: 'Prendre ce programme' }),
    says: /Votre choix n’a pas été enregistré/,
  },
  {
    name: 'autre-programme',
    address: `/semaine/${OPEN_WEEK}`,
    button: (page) => page.getByRole('button', { name: 'Prendre ce programme' }).last(),
    says: /Votre choix n’a pas été enregistré/,
  },
  {
    name: 'retour-au-conseil',
    address: ADDRESS,
    button: (page) => page.getByRole('button', { name: 'Revenir au programme conseillé' }),
    says: /Votre choix n’a pas été enregistré/,
  },
  {
    name: 'billets',
    address: '/historique',
    fill: async (page) => {
      await page.getByRole('button', { name: /Détail\s+de la semaine du mer.\s12\savril/ }).click();
      await page.getByRole('textbox', { name: 'Billets vendus' }).first().fill('101');
      await page.getByRole('textbox', { name: 'Billets vendus' }).nth(1).fill('102');
    },
    button: (page) => page.getByRole('button', { name: 'Enregistrer les billets' }),
    says: /Rien n’a été enregistré/,
  },
  {
    name: 'reglages',
    address: '/reglages',
    fill: (page) => page.getByRole('textbox', { name: /Prix d’une place/ }).fill('11,25'),
    button: (page) => page.getByRole('button', { name: 'Enregistrer les réglages' }),
    says: /Rien n’a été enregistré/,
  },
  {
    name: 'retrait',
    address: `/reglages?retirer=${LATER}`,
    button: (page) => dialog(page).getByRole('button', { name: 'Retirer ces réglages' }),
    says: /Les réglages n’ont pas été retirés/,
  },
];

function other(): Week['releases'][number] {
  const shown = week.recommended.monday?.rooms ?? [];
  const film = week.releases.find(
    ({ filmId, forecasts }) =>
      forecasts.monday !== null && filmId !== filmIn(shown, 1) && filmId !== filmIn(shown, 2),
  );
  if (film === undefined) throw new Error('The week has two films only');
  return film;
}

beforeAll(async () => {
  week = await weekSays(OPEN_WEEK);
  const rooms = inRooms(other().filmId, filmIn(week.recommended.monday?.rooms ?? [], 1));
  await apiSaves(`/weeks/${OPEN_WEEK}/programme`, { rooms }, week.programmeVersion);
  const { current, version } = settingsHistorySchema.parse(await apiSays('/settings'));
  await apiSaves('/settings', { ...current, effectiveFrom: LATER, fixedCosts: 5_200 }, version);
});
afterAll(async () => {
  const { programmeVersion } = await weekSays(OPEN_WEEK);
  await apiSaves(`/weeks/${OPEN_WEEK}/programme`, { rooms: null }, programmeVersion);
  const { version } = settingsHistorySchema.parse(await apiSays('/settings'));
  await apiDeletes(`/settings/${LATER}`, version);
});

describe.each(FORMS)('a save that fails: $name', ({ name, address, fill, button, says }) => {
  it('says so where the button is, in sight in every window, without a server and without a network', async () => {
    const { page, context } = await visit({ size: WINDOWS[0] ?? { width: 1280, height: 720 } });
    await open(page, address);
    await fill?.(page);
    await page.route('**/api/**', (route) =>
      route.request().method() === 'GET' || route.request().method() === 'POST'
        ? route.continue()
        : route.fulfill({
            ...{ status: 500, contentType: 'application/problem+json' },
            body: JSON.stringify({ status: 500, code: 'internal', type: '', title: '', detail: '' }),
          }),
    );
    const message = page.getByRole('alert').filter({ hasText: says });
    for (const size of WINDOWS) {
      await page.setViewportSize(size);
      await button(page).click();
      await expectRead(message);
      await page.screenshot({ path: `${PICTURES}/echec-${name}-${size.width}-${size.height}.png` });
    }
    await expectSound(page);
    await page.unroute('**/api/**');
    await context.setOffline(true);
    await button(page).click();
    await page.getByText(/^Hors ligne/).waitFor();
    await expectRead(message);
    // Nothing is lost: once there is a network it is saved.
    expect(await button(page).isEnabled()).toBe(true);
  });
});
