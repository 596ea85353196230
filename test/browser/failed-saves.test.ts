import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { settingsHistorySchema } from '#shared/api/contract/settings.ts';
import type { Week } from '#shared/api/contract/week.ts';
import { filmIn, roomsOf, type RoomFilms } from '#shared/domain/room-films.ts';
import { inRooms } from '#shared/domain/testing-rooms.ts';
import { open, PICTURES, useBrowser } from '../support/browser.ts';
import { pair, told } from '../support/film-pairs.ts';
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
/** A week whose result is known. */
const TICKETS_WEEK = '2023-04-12';
const ADDRESS = `/semaine/${OPEN_WEEK}`;
let week: Week;

/** A form of the site: how to come to it, and the button that saves what is typed. */
interface Form {
  name: string;
  /** What is decided for the week before it is opened: by default another film in room 2. */
  given?: () => { rooms: RoomFilms | null; notObtained?: string[] };
  /** What the API is made to say before the page is opened. */
  before?: (page: Page) => Promise<void>;
  address: string;
  fill?: (page: Page) => Promise<void>;
  button: (page: Page) => ReturnType<Page['getByRole']>;
  says: RegExp;
}

const dialog = (page: Page) => page.getByRole('dialog');
const NOT_KEPT = /Votre choix n’a pas été enregistré/;
const recommended = (): RoomFilms => roomsOf(week.recommended.monday?.rooms ?? []);
const checkOther = (page: Page) =>
  dialog(page)
    .getByRole('radio', { name: new RegExp(`^${escaped(other().title)}`) })
    .check();
/** A pair of films in Réglages, of which something was said or not. */
const pairIs = (verdict: 'same' | null) => async (page: Page) => {
  const answer = told([pair('Alpha', 'Alfa', { verdict })]);
  await page.route('**/api/matches', (route) => route.fulfill({ json: answer }));
};

const FORMS: Form[] = [
  {
    name: 'choix',
    address: `${ADDRESS}?choisir=2`,
    fill: checkOther,
    button: (page) => dialog(page).getByRole('button', { name: 'Programmer' }),
    says: NOT_KEPT,
  },
  {
    name: 'garder-le-mien',
    given: () => ({ rooms: null }),
    address: `${ADDRESS}?choisir=2`,
    fill: async (page) => {
      await checkOther(page);
      await decide({ rooms: inRooms(null, filmIn(recommended(), 1)) });
      await dialog(page).getByRole('button', { name: 'Programmer' }).click();
      await dialog(page).getByRole('button', { name: 'Garder le mien' }).waitFor();
    },
    button: (page) => dialog(page).getByRole('button', { name: /^(?:Garder le mien|Programmer)$/ }),
    says: NOT_KEPT,
  },
  {
    name: 'confirmation',
    given: () => ({ rooms: null }),
    address: ADDRESS,
    button: (page) => page.getByRole('button', { name: /^Je programme c/ }),
    says: NOT_KEPT,
  },
  {
    name: 'retour-sur-decision',
    given: () => ({ rooms: recommended() }),
    address: ADDRESS,
    button: (page) => page.getByRole('button', { name: 'Revenir sur ma décision' }),
    says: NOT_KEPT,
  },
  {
    name: 'non-obtenu-a-noter',
    address: `${ADDRESS}?sans=1`,
    button: (page) => dialog(page).getByRole('button', { name: 'Noter, et décider plus tard' }),
    says: NOT_KEPT,
  },
  {
    name: 'obtenu-finalement',
    given: () => ({ rooms: null, notObtained: [filmIn(recommended(), 1) ?? ''] }),
    address: ADDRESS,
    button: (page) => page.getByRole('button', { name: /Obtenu finalement/ }),
    says: NOT_KEPT,
  },
  {
    name: 'non-obtenu',
    address: `${ADDRESS}?sans=1`,
    button: (page) => dialog(page).getByRole('button', { name: 'Prendre ce programme' }),
    says: NOT_KEPT,
  },
  {
    name: 'autre-programme',
    address: ADDRESS,
    button: (page) => page.getByRole('button', { name: 'Prendre ce programme' }).last(),
    says: NOT_KEPT,
  },
  {
    name: 'retour-au-conseil',
    address: ADDRESS,
    button: (page) => page.getByRole('button', { name: 'Revenir au programme conseillé' }),
    says: NOT_KEPT,
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
    name: 'import',
    address: '/historique',
    fill: async (page) => {
      const [film] = (await weekSays(TICKETS_WEEK)).releases;
      await page.getByRole('button', { name: 'Importer un fichier' }).click();
      const text = `Semaine;Salle;Film;Billets\n${TICKETS_WEEK};1;${film?.title ?? ''};777\n`;
      await page
        .getByLabel('Fichier CSV')
        .setInputFiles({ name: 'caisse.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
      await page.getByRole('heading', { name: /^Aperçu de/ }).waitFor();
    },
    button: (page) => page.getByRole('button', { name: 'Enregistrer 1 semaine' }),
    says: /Rien n’a été enregistré, ni en partie/,
  },
  {
    name: 'a-verifier',
    before: pairIs(null),
    address: '/reglages',
    button: (page) => page.getByRole('button', { name: /^C’est le même film/ }),
    says: /Votre réponse n’a pas été enregistrée/,
  },
  {
    name: 'a-separer',
    before: pairIs('same'),
    address: '/reglages',
    button: (page) => page.getByRole('button', { name: /^Séparer/ }),
    says: /Votre réponse n’a pas été enregistrée/,
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

/** What another window saves. */
async function decide(body: { rooms: RoomFilms | null; notObtained?: string[] }): Promise<void> {
  const { programmeVersion } = await weekSays(OPEN_WEEK);
  await apiSaves(`/weeks/${OPEN_WEEK}/programme`, body, programmeVersion);
}

beforeAll(async () => {
  week = await weekSays(OPEN_WEEK);
  const { current, version } = settingsHistorySchema.parse(await apiSays('/settings'));
  await apiSaves('/settings', { ...current, effectiveFrom: LATER, fixedCosts: 5_200 }, version);
});
afterAll(async () => {
  await decide({ rooms: null });
  const { version } = settingsHistorySchema.parse(await apiSays('/settings'));
  await apiDeletes(`/settings/${LATER}`, version);
});

describe.each(FORMS)('a save that fails: $name', ({ name, given, before, address, fill, button, says }) => {
  it('says so where the button is, in sight in every window, without a server and without a network', async () => {
    const { page, context } = await visit({ size: WINDOWS[0] ?? { width: 1280, height: 720 } });
    await decide(given?.() ?? { rooms: inRooms(other().filmId, filmIn(recommended(), 1)) });
    await before?.(page);
    await open(page, address);
    await fill?.(page);
    await page.route('**/api/**', (route) =>
      route.request().method() === 'GET' || route.request().method() === 'POST'
        ? route.fallback()
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
