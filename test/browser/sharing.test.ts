import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { CONTRIBUTED_LIKES_TABLE } from '#shared/storage/likes/table-contributed-likes-store.ts';
import { allSent, open, PICTURES, SIZES, useBrowser } from '../support/browser.ts';
import { expectSound } from '../support/inspection.ts';
import { keptRows } from '../support/kept-rows.ts';
import { press } from '../support/keyboard.ts';
import { likedBefore } from '../support/liked-before.ts';
import { RUNNING_WEEK } from '../support/sample-day.ts';

const visit = useBrowser();
const visitor = { signedIn: false };
const looks = Object.values(SIZES).flatMap((size) => [false, true].map((dark) => ({ size, dark })));
const LEON = { id: 'tt0110413', title: 'Léon', year: 1994 };
const AMELIE = { id: 'tt0211915', title: 'Le Fabuleux Destin d’Amélie Poulain', year: 2001 };
const mine = (page: Page) => page.getByRole('region', { name: 'Mes films', exact: true });

describe('giving one’s likes to the site', () => {
  let before: ReadonlySet<string>;
  beforeEach(async () => {
    before = new Set((await keptRows(CONTRIBUTED_LIKES_TABLE)).keys());
  });
  /** What the site keeps of what has been sent in this test. */
  async function kept(): Promise<unknown[]> {
    const rows = [...(await keptRows(CONTRIBUTED_LIKES_TABLE))];
    return rows.flatMap(([key, row]) => (before.has(key) ? [] : [row]));
  }
  const row = (...films: string[]) => ({ partitionKey: RUNNING_WEEK, films: JSON.stringify(films) });
  /** What is sent from now on. */
  function sent(page: Page): unknown[] {
    const bodies: unknown[] = [];
    page.on('request', (request) => {
      if (new URL(request.url()).pathname === '/api/public/likes') bodies.push(request.postDataJSON());
    });
    return bodies;
  }
  const button = (page: Page, name: string) => mine(page).getByRole('button', { name });

  it.each(looks)('is asked in plain words ($size.width px, dark: $dark)', async ({ size, dark }) => {
    const { page } = await visit({ ...visitor, size, dark });
    await likedBefore(page, AMELIE, LEON);
    const bodies = sent(page);
    await open(page, '/trouver');
    expect(bodies).toEqual([]);
    await expectSound(page);
    const night = dark ? '-nuit' : '';
    await mine(page).screenshot({ path: `${PICTURES}/donner-${size.width}${night}.png` });
    await press(page, button(page, 'Donner mes films'));
    await mine(page).getByText('2 films envoyés').waitFor();
    expect(bodies).toEqual([{ films: [AMELIE.id, LEON.id] }]);
    // Not in the order in which she came to like them.
    expect(await kept()).toEqual([row(LEON.id, AMELIE.id)]);
    expect(await button(page, 'Ne plus rien donner').and(page.locator(':focus')).count()).toBe(1);
    await expectSound(page);
    await mine(page).screenshot({ path: `${PICTURES}/donner-oui-${size.width}${night}.png` });
    await page.keyboard.press('Enter');
    await mine(page)
      .getByText(/C’est arrêté/u)
      .waitFor();
    expect(await page.evaluate("localStorage.getItem('niab-likes-shared')")).toBeNull();
    await mine(page).screenshot({ path: `${PICTURES}/donner-fini-${size.width}${night}.png` });
  });

  it('sends what is liked later in another week, once, from whichever page is opened', async () => {
    const { page } = await visit(visitor);
    await likedBefore(page, LEON, AMELIE);
    await page.addInitScript(
      `if (location.origin !== 'null' && localStorage.getItem('niab-likes-shared') === null) localStorage.setItem('niab-likes-shared', '{"week":"2020-01-01","sent":["${LEON.id}"]}');`,
    );
    const bodies = sent(page);
    await open(page, '/');
    await expect.poll(kept).toEqual([row(AMELIE.id)]);
    await open(page, '/trouver');
    await mine(page).getByText('2 films envoyés').waitFor();
    await allSent(page);
    expect(bodies).toEqual([{ films: [AMELIE.id] }]);
    expect(await kept()).toEqual([row(AMELIE.id)]);
  });

  it('tells where it was refused, tries again at a press, and ends with « Tout oublier »', async () => {
    const { page } = await visit(visitor);
    await likedBefore(page, LEON);
    const bodies = sent(page);
    await page.route('**/api/public/likes', (route) => route.fulfill({ status: 429, json: {} }), {
      times: 1,
    });
    await open(page, '/trouver');
    // Its second half does not stop what the first one began.
    await button(page, 'Donner mes films').dblclick();
    await mine(page)
      .getByRole('alert')
      .getByText(/rien n’a été gardé/u)
      .waitFor();
    expect(await kept()).toEqual([]);
    await expectSound(page);
    await mine(page).screenshot({ path: `${PICTURES}/donner-refuse-1280.png` });
    await button(page, 'Réessayer l’envoi').click();
    await mine(page).getByText('1 film envoyé').waitFor();
    expect(bodies).toEqual([{ films: [LEON.id] }, { films: [LEON.id] }]);
    expect(await kept()).toEqual([row(LEON.id)]);
    await button(page, 'Tout oublier').click();
    await mine(page)
      .getByText(/Pas encore de film/u)
      .waitFor();
    expect(await page.evaluate("localStorage.getItem('niab-likes-shared')")).toBeNull();
  });
});
