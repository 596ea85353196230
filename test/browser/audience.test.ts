import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { publicProgrammeSchema, type PublicProgramme } from '#shared/api/contract/public-programme.ts';
import { drawn, open, PICTURES, SIZES, textOf, useBrowser } from '../support/browser.ts';
import { expectSound } from '../support/inspection.ts';
import { press } from '../support/keyboard.ts';
import { addressOf } from '../support/pages.ts';
import { apiSays, OPEN_WEEK, RUNNING_WEEK } from '../support/sample-day.ts';
import { plain } from '../support/text.ts';

const visit = useBrowser();
const visitor = { signedIn: false };
let programme: PublicProgramme;
beforeAll(async () => {
  await addressOf('accueil');
  programme = publicProgrammeSchema.parse(await apiSays('/public/programme'));
});

const field = (page: Page) => page.getByRole('combobox', { name: 'Titre du film' });
const options = (page: Page) => page.getByRole('listbox', { name: 'Films proposés' }).getByRole('option');
const cards = (page: Page) =>
  page.getByRole('region', { name: /films au catalogue$/u }).getByRole('heading', { level: 3 });
const heart = (page: Page, title: string) => page.getByRole('button', { name: `J’aime ${title}` });

/** What of the API is asked from now on. */
function asked(page: Page): string[] {
  const paths: string[] = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.startsWith('/api/')) paths.push(pathname);
  });
  return paths;
}

describe('the first page of the site', () => {
  it.each(Object.values(SIZES).flatMap((size) => [false, true].map((dark) => ({ size, dark }))))(
    'is the programme for who is not signed in, without a call that fails ($size.width px, dark: $dark)',
    async ({ size, dark }) => {
      const { page, errors } = await visit({ ...visitor, size, dark });
      const paths = asked(page);
      await open(page, '/');
      const text = await textOf(page);
      for (const { title, rooms } of programme.weeks[0]?.films ?? []) {
        expect(text).toContain(plain(title));
        for (const { name } of rooms) expect(text).toContain(plain(name));
      }
      expect(text).toMatch(/Tous les jours\s+20 h 30/u);
      expect(text).not.toMatch(/spectateurs|recettes|prévision/iu);
      expect([...new Set(paths)]).toEqual(['/api/public/programme']);
      expect(errors).toEqual([]);
      await expectSound(page);
      await page.screenshot({
        path: `${PICTURES}/public-${size.width}${dark ? '-nuit' : ''}.png`,
        fullPage: true,
      });
    },
  );

  it.each([
    ['who is here for the first time', false],
    ['who was here before', true],
  ])('is the week for the manager %s, without a glance at the programme', async (_, again) => {
    const { page } = await visit();
    if (again) await open(page, `/semaine/${OPEN_WEEK}`);
    await page.addInitScript(`
      window.glances = 0;
      new MutationObserver(() => { if (document.querySelector('a[href="/connexion"]') !== null) window.glances += 1; })
        .observe(document, { childList: true, subtree: true });
    `);
    await page.goto('/');
    await page.waitForURL(`**/semaine/${OPEN_WEEK}`);
    await drawn(page);
    expect(await page.evaluate('window.glances')).toBe(0);
  });

  it('leads the manager to the sign-in, and then to her week', async () => {
    const { page } = await visit(visitor);
    await open(page, '/');
    await press(page, page.getByRole('link', { name: 'Espace du gérant' }));
    await press(page, page.getByRole('button', { name: /cette machine/ }));
    await page.waitForURL(`**/semaine/${OPEN_WEEK}`);
    await drawn(page);
  });

  it('is the programme once she has signed out', async () => {
    const { page } = await visit();
    await open(page, `/semaine/${OPEN_WEEK}`);
    await page.getByRole('button', { name: 'Se déconnecter' }).click();
    await page.getByRole('button', { name: /cette machine/ }).waitFor();
    await open(page, '/');
    await page.getByRole('heading', { level: 1, name: /^Au programme du/u }).waitFor();
  });
});

describe('the programme', () => {
  it('is shared by its address, which whoever gets it can open', async () => {
    const { page, context } = await visit(visitor);
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await open(page, '/');
    await page.getByRole('button', { name: 'Partager' }).click();
    await page.getByRole('status').getByText('Le lien est copié.').waitFor();
    const link = String(await page.evaluate('navigator.clipboard.readText()'));
    expect(new URL(link).pathname).toBe(`/programme/${RUNNING_WEEK}`);
    const other = await visit({ ...visitor, size: SIZES.phone });
    await open(other.page, new URL(link).pathname);
    expect(await textOf(other.page)).toContain(plain(programme.weeks[0]?.films[0]?.title ?? ''));
  });

  it('of a week that is not announced leads to the one that is', async () => {
    const { page } = await visit(visitor);
    await open(page, '/programme/1999-01-06');
    await expectSound(page);
    await page.getByRole('link', { name: 'Voir le programme en cours' }).click();
    await page.getByRole('heading', { level: 1, name: /^Au programme du/u }).waitFor();
  });

  it('is there without a network, with its date, and nothing else of the API', async () => {
    const { page, context } = await visit({ ...visitor, serviceWorker: true });
    await open(page, '/');
    await page.evaluate('navigator.serviceWorker.ready.then(() => undefined)');
    await expect.poll(() => page.evaluate('navigator.serviceWorker.controller !== null')).toBe(true);
    // An answer may be used for a minute without asking: as if it were longer ago.
    await (await context.newCDPSession(page)).send('Network.clearBrowserCache');
    await context.setOffline(true);
    await page.reload();
    await drawn(page);
    await page.getByText(/Hors\sligne\s:\sdonnées\sdu/u).waitFor();
    expect(await textOf(page)).toContain(plain(programme.weeks[0]?.films[0]?.title ?? ''));
    await expectSound(page);
    const databases = await page.evaluate<string[]>(
      'indexedDB.databases().then((all) => all.map(({ name }) => name))',
    );
    expect(databases).toEqual(['niab-public']);
    await page.goto('/films/tt0111161');
    await page
      .getByRole('alert')
      .getByText(/hors ligne/u)
      .waitFor();
  });
});

describe('« Trouver un film »', () => {
  it('proposes films while one types, and leads to the page of the one that is chosen by keyboard', async () => {
    const { page, errors } = await visit(visitor);
    await open(page, '/trouver');
    await field(page).pressSequentially('les evades');
    await options(page)
      .first()
      .and(page.getByRole('option', { name: /^Les évadés/iu }))
      .waitFor();
    expect(await field(page).getAttribute('aria-expanded')).toBe('true');
    await page.keyboard.press('ArrowDown');
    const active = await field(page).getAttribute('aria-activedescendant');
    expect(await options(page).first().getAttribute('id')).toBe(active);
    expect(await options(page).first().getAttribute('aria-selected')).toBe('true');
    await expectSound(page);
    await page.screenshot({ path: `${PICTURES}/trouver-propose-1280.png` });
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: /évadés/iu }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/films/tt0111161');
    expect(errors).toEqual([]);
  });

  it('closes the list with Escape, and empties the field with another', async () => {
    const { page } = await visit({ ...visitor, size: SIZES.phone });
    await open(page, '/trouver');
    await field(page).pressSequentially('leon');
    await options(page).first().waitFor();
    await page.screenshot({ path: `${PICTURES}/trouver-propose-360.png` });
    await page.keyboard.press('Escape');
    await options(page).first().waitFor({ state: 'hidden' });
    expect(await field(page).inputValue()).toBe('leon');
    await page.keyboard.press('Escape');
    expect(await field(page).inputValue()).toBe('');
  });

  it('looks for what stands in the field with Enter, and the focus stays there', async () => {
    const { page } = await visit(visitor);
    await open(page, '/trouver');
    await field(page).pressSequentially('leon');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/trouver?titre=leon');
    await page.getByRole('heading', { name: /films? trouvés?$/u }).waitFor();
    expect(await field(page).and(page.locator(':focus')).count()).toBe(1);
    await page.goBack();
    await expect.poll(() => field(page).inputValue()).toBe('');
  });

  it('gives up the question that another one has overtaken', async () => {
    const { page } = await visit(visitor);
    await open(page, '/trouver');
    const gate = Promise.withResolvers<undefined>();
    await page.route('**/api/v1/films?query=les*', async (route) => {
      await gate.promise;
      await route.continue().catch(() => undefined);
    });
    const failed = page.waitForEvent('requestfailed', (request) => request.url().includes('query=les'));
    await field(page).pressSequentially('les evades');
    await page.waitForRequest((request) => request.url().includes('query=les'));
    await field(page).fill('leon');
    await failed;
    gate.resolve(undefined);
    await options(page)
      .first()
      .and(page.getByRole('option', { name: /^Léon/u }))
      .waitFor();
  });

  it('keeps what one looks for in the address, also over Back', async () => {
    const { page } = await visit(visitor);
    await open(page, '/trouver');
    await page.getByRole('combobox', { name: 'Genre' }).selectOption('Comédie');
    await page.getByRole('combobox', { name: 'Décennie' }).selectOption('Années 1990');
    await page
      .getByRole('status')
      .getByText(/films trouvés$/u)
      .waitFor();
    expect(new URL(page.url()).search).toBe('?genre=Comedy&decennie=1990');
    const found = await page
      .getByRole('status')
      .getByText(/films trouvés$/u)
      .innerText();
    await page.reload();
    await drawn(page);
    expect(
      await page
        .getByRole('status')
        .getByText(/films trouvés$/u)
        .innerText(),
    ).toBe(found);
    await page.goBack();
    expect(new URL(page.url()).search).toBe('?genre=Comedy');
    await page.getByRole('button', { name: 'Tout effacer' }).click();
    await page.getByRole('heading', { name: /films au catalogue$/u }).waitFor();
  });

  it('shows more films a page at a time, and has them again when one comes back', async () => {
    const { page } = await visit(visitor);
    await open(page, '/trouver');
    expect(await cards(page).count()).toBe(24);
    await page.getByRole('button', { name: 'Voir la suite' }).click();
    await expect.poll(() => cards(page).count()).toBe(48);
    await cards(page).nth(40).getByRole('link').click();
    await page.getByRole('heading', { level: 2, name: 'Des films qui lui ressemblent' }).waitFor();
    await page.goBack();
    await expect.poll(() => cards(page).count()).toBe(48);
  });

  it('begins anew where the catalogue has another edition meanwhile', async () => {
    const { page } = await visit(visitor);
    await open(page, '/trouver');
    await page.route(
      '**/api/v1/films?*cursor=*',
      (route) => route.fulfill({ status: 410, contentType: 'application/problem+json', json: {} }),
      { times: 1 },
    );
    const more = page.getByRole('button', { name: 'Voir la suite' });
    const anew = page.waitForRequest((request) => /\/films\?(?!.*cursor=)/u.test(request.url()));
    await more.click();
    await anew;
    await more.click();
    await expect.poll(() => cards(page).count()).toBe(48);
  });

  it('leads from a film to those of the people who made it, and says who they are', async () => {
    const { page } = await visit(visitor);
    await open(page, '/films/tt0110413');
    await page.getByRole('link', { name: 'Luc Besson' }).first().click();
    await page.getByText(/Luc Besson.*films? au catalogue, de 19\d\d/u).waitFor();
    expect(await page.getByRole('combobox', { name: 'Personne' }).inputValue()).toBe('nm0000108');
    await expectSound(page);
  });
});

describe('what one likes', () => {
  it('is kept in the browser, and can be taken back', async () => {
    const { page } = await visit(visitor);
    await open(page, '/films/tt0110413');
    await press(page, heart(page, 'Léon'));
    expect(await heart(page, 'Léon').getAttribute('aria-pressed')).toBe('true');
    await open(page, '/trouver');
    const mine = page.getByRole('region', { name: 'Mes films', exact: true });
    await mine.getByRole('link', { name: 'Léon' }).waitFor();
    await expectSound(page);
    await mine.screenshot({ path: `${PICTURES}/mes-films-1280.png` });
    await heart(page, 'Léon').last().click();
    await mine.getByText(/Pas encore de film/u).waitFor();
  });
});

describe('a page of the audience', () => {
  it('tells where its data come from, and that MovieLens is a demonstration', async () => {
    const { page } = await visit(visitor);
    for (const address of ['/trouver', '/films/tt0111161']) {
      await open(page, address);
      const text = await textOf(page);
      expect(text).toContain('F. Maxwell Harper et Joseph A. Konstan, 2015');
      expect(text).toContain('Démonstration');
    }
  });

  it('of a film that there is not leads to the search', async () => {
    const { page } = await visit(visitor);
    await open(page, '/films/tt9999999');
    await expectSound(page);
    await page.getByRole('link', { name: 'Trouver un film' }).last().click();
    await page.getByRole('heading', { level: 1, name: 'Trouver un film' }).waitFor();
  });
});
