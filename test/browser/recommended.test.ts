import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { publicProgrammeSchema, type ProgrammeWeek } from '#shared/api/contract/public-programme.ts';
import { similarFilmsSchema } from '#shared/v1/contract/catalogue/films.ts';
import { recommendationsSchema } from '#shared/v1/contract/catalogue/recommendations.ts';
import { allSent, drawn, open, picture, SIZES, textOf, useBrowser } from '../support/browser.ts';
import { expectSound, shiftOf, watchShifts } from '../support/inspection.ts';
import { press, tabTo } from '../support/keyboard.ts';
import { likedBefore } from '../support/liked-before.ts';
import { addressOf } from '../support/pages.ts';
import { apiSays } from '../support/sample-day.ts';
import { plain } from '../support/text.ts';

const visit = useBrowser();
const visitor = { signedIn: false };
const looks = Object.values(SIZES).flatMap((size) => [false, true].map((dark) => ({ size, dark })));
const LEON = { id: 'tt0110413', title: 'Léon', year: 1994 };
const AMELIE = { id: 'tt0211915', title: 'Le Fabuleux Destin d’Amélie Poulain', year: 2001 };
/** In no catalogue. */
const GONE = { id: 'tt9999999', title: 'Un film d’une autre édition', year: null };
let week: ProgrammeWeek;
/** A film that speaks for the best of the programme. */
let speaking: { id: string; title: string; year: number | null };
beforeAll(async () => {
  await addressOf('accueil');
  const { weeks } = publicProgrammeSchema.parse(await apiSays('/public/programme'));
  const current = weeks.find(({ when }) => when === 'current');
  if (current === undefined) throw new Error('The sample day has no programme');
  week = current;
  speaking = await speakingFor(current);
});

async function speakingFor({ week: from, films }: ProgrammeWeek): Promise<typeof speaking> {
  const here = films.flatMap(({ catalogueId }) => catalogueId ?? []);
  for (const id of here) {
    const { films: similar } = similarFilmsSchema.parse(await apiSays(`/v1/films/${id}/similar?limit=50`));
    for (const { film } of similar) {
      if (here.includes(film.id)) continue;
      const asked = `/v1/recommendations?like=${film.id}&openedFrom=${from}&limit=50`;
      const answer = recommendationsSchema.parse(await apiSays(asked));
      const shown = answer.films.filter((each) => here.includes(each.film.id));
      const best = shown.toSorted((a, b) => b.score - a.score)[0];
      if (best?.because.length === 1) return film;
    }
  }
  throw new Error('No film speaks for one of the programme');
}

const forYou = (page: Page) => page.getByRole('region', { name: 'Pour vous', exact: true });
const titles = (page: Page, name: string) =>
  page.getByRole('region', { name, exact: true }).getByRole('heading', { level: 3 });
const told = (page: Page) => forYou(page).getByRole('status');

/** The addresses of what is recommended from now on. */
function asked(page: Page): URL[] {
  const urls: URL[] = [];
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.pathname === '/api/v1/recommendations') urls.push(url);
  });
  return urls;
}

describe('« Trouver un film »', () => {
  it('asks for nothing as long as nothing is liked, and says how to begin', async () => {
    const { page } = await visit(visitor);
    const urls = asked(page);
    await open(page, '/trouver');
    expect(await textOf(page)).toContain('d’autres vous seront proposés ici');
    await allSent(page);
    expect(urls).toEqual([]);
  });

  it.each(looks)(
    'proposes films for what is liked, and nothing jumps ($size.width px, dark: $dark)',
    async ({ size, dark }) => {
      const { page, errors } = await visit({ ...visitor, size, dark });
      await watchShifts(page);
      await likedBefore(page, LEON, AMELIE);
      await open(page, '/trouver');
      expect(await titles(page, 'Pour vous').count()).toBe(12);
      for (const card of await forYou(page).getByRole('listitem').all()) {
        expect(await card.innerText()).toMatch(/Parce que vous avez aimé .*(Léon|Amélie)/u);
      }
      expect(await titles(page, 'Pour vous').allInnerTexts()).not.toContain('Léon');
      const known = week.films.filter(({ catalogueId }) => catalogueId !== null);
      expect(known.length).toBeGreaterThan(0);
      const here = await titles(page, 'Au programme cette semaine').allInnerTexts();
      expect(here.map(plain).toSorted()).toEqual(known.map(({ title }) => plain(title)).toSorted());
      const releases = await titles(page, 'Parmi les sorties, pour vous').allInnerTexts();
      expect(releases.length).toBeGreaterThan(0);
      expect(releases.filter((title) => here.includes(title))).toEqual([]);
      await picture(page, `trouver-pour-vous-${size.width}${dark ? '-nuit' : ''}`);
      await expectSound(page);
      expect(await shiftOf(page)).toBeLessThan(0.01);
      expect(errors).toEqual([]);
    },
  );

  it('proposes others once another film is liked, and moves nothing under the finger', async () => {
    const { page } = await visit(visitor);
    await likedBefore(page, LEON);
    await open(page, '/trouver');
    const before = await titles(page, 'Pour vous').allInnerTexts();
    const [first = '', second = ''] = before;
    const gate = Promise.withResolvers<undefined>();
    await page.route('**/api/v1/recommendations*', async (route) => {
      await gate.promise;
      await route.continue();
    });
    const heart = forYou(page).getByRole('button', { name: `J’aime ${second}`, exact: true });
    await press(page, heart);
    // Until the next list is there, this one is.
    expect(await titles(page, 'Pour vous').allInnerTexts()).toEqual(before);
    gate.resolve(undefined);
    await told(page)
      .getByText(/12 films proposés pour vous.*2 films/u)
      .waitFor({ state: 'attached' });
    const after = await titles(page, 'Pour vous').allInnerTexts();
    expect(after[1]).toBe(second);
    expect(await heart.and(page.locator(':focus')).count()).toBe(1);
    expect(await heart.getAttribute('aria-pressed')).toBe('true');
    for (const [place, title] of after.entries()) {
      if (before.includes(title)) expect(before[place]).toBe(title);
    }
    expect(after).not.toEqual(before);
    await page.reload();
    await drawn(page);
    const anew = await titles(page, 'Pour vous').allInnerTexts();
    expect(anew).not.toContain(second);
    expect([anew.length, first]).toEqual([12, before[0]]);
  });

  it('obeys the genre and the decade, and proposes nothing beside a title', async () => {
    const { page } = await visit(visitor);
    await likedBefore(page, LEON);
    const urls = asked(page);
    await open(page, '/trouver?genre=Comedy&decennie=1990');
    const [url] = urls;
    expect([url?.searchParams.get('genre'), url?.searchParams.get('decade')]).toEqual(['Comedy', '1990']);
    for (const card of await forYou(page).getByRole('listitem').all()) {
      expect(await card.innerText()).toMatch(/199\d/u);
    }
    // Of what is on one would not know whether it is a comedy.
    expect(await page.getByRole('region', { name: 'Au programme cette semaine' }).count()).toBe(0);
    for (const other of ['titre=leon', 'pays=FR', 'personne=nm0000108']) {
      await open(page, `/trouver?${other}`);
      expect(await forYou(page).count()).toBe(0);
    }
  });

  it('does without likes that the catalogue has no longer', async () => {
    const { page } = await visit(visitor);
    await likedBefore(page, GONE, LEON);
    await open(page, '/trouver');
    expect(await titles(page, 'Pour vous').count()).toBe(12);
    await forYou(page).getByText('Léon').first().waitFor();
  });

  it('pushes nothing away where the first film is liked: whoever wants opens what is proposed', async () => {
    const { page } = await visit(visitor);
    await open(page, '/trouver');
    const heart = page
      .getByRole('region', { name: /au catalogue$/u })
      .getByRole('button')
      .first();
    const place = async (): Promise<number> =>
      ((await heart.boundingBox())?.y ?? NaN) + (await page.evaluate<number>('scrollY'));
    const before = await place();
    await press(page, heart);
    const show = page.getByRole('button', { name: 'Voir les films pour vous' });
    await show.waitFor();
    expect(Math.abs((await place()) - before)).toBeLessThan(1);
    await tabTo(page, show, 'Shift+Tab');
    await page.keyboard.press('Enter');
    await expect.poll(() => titles(page, 'Pour vous').count()).toBe(12);
    expect(await page.getByRole('heading', { name: 'Pour vous' }).and(page.locator(':focus')).count()).toBe(
      1,
    );
    await expectSound(page);
    // The last like taken back, it begins anew.
    await heart.click();
    await page.getByText(/d’autres vous seront proposés ici/u).waitFor();
    await heart.click();
    await show.waitFor();
  });

  it.each(looks)(
    'says so where they did not arrive ($size.width px, dark: $dark)',
    async ({ size, dark }) => {
      const { page } = await visit({ ...visitor, size, dark });
      await likedBefore(page, LEON);
      await page.route('**/api/v1/recommendations*', (route) => route.fulfill({ status: 400, json: {} }), {
        times: 2,
      });
      await page.goto('/trouver');
      await forYou(page).getByText('Les films pour vous ne sont pas arrivés.').waitFor();
      await page.getByText('Les films de la semaine ne sont pas arrivés.').waitFor();
      await picture(page, `trouver-pas-arrive-${size.width}${dark ? '-nuit' : ''}`);
      await expectSound(page);
      await forYou(page).getByRole('button', { name: 'Réessayer' }).click();
      await expect.poll(() => titles(page, 'Pour vous').count()).toBe(12);
    },
  );
});

describe('a word that fits in no line', () => {
  it.each([320, 360, 1280])('widens neither page at %d px', async (width) => {
    const { page } = await visit({ ...visitor, size: { width, height: 700 } });
    const long = 'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverordnung';
    await likedBefore(page, { ...speaking, title: long });
    await page.route('**/api/**', async (route) => {
      const response = await route.fetch();
      const named = (key: string, value: unknown): unknown =>
        ['title', 'name'].includes(key) ? long : value;
      await route.fulfill({ response, json: JSON.parse(await response.text(), named) as unknown });
    });
    for (const address of ['/trouver', '/']) {
      await open(page, address);
      await page
        .getByText(/^(Parce|Pour vous\s:)/u)
        .first()
        .waitFor();
      await expectSound(page);
    }
  });
});

describe('the programme', () => {
  it.each(looks)(
    'says which of its films suits what is liked, without moving ($size.width px, dark: $dark)',
    async ({ size, dark }) => {
      const { page, errors } = await visit({ ...visitor, size, dark });
      await watchShifts(page);
      await likedBefore(page, speaking);
      const gate = Promise.withResolvers<undefined>();
      await page.route('**/api/v1/recommendations*', async (route) => {
        await gate.promise;
        await route.continue();
      });
      await page.goto('/');
      const tickets = page.getByRole('main').getByRole('article');
      await tickets.first().waitFor();
      const boxes = async (): Promise<number[]> => {
        const all = await Promise.all([0, 1].map((place) => tickets.nth(place).boundingBox()));
        return all.flatMap((box) => [Math.round(box?.y ?? NaN), Math.round(box?.height ?? NaN)]);
      };
      const before = await boxes();
      gate.resolve(undefined);
      const line = tickets.getByText(/^Pour vous\s: parce que vous avez aimé/u);
      await line.waitFor();
      expect(await line.count()).toBe(1);
      expect(await boxes()).toEqual(before);
      await picture(page, `accueil-pour-vous-${size.width}${dark ? '-nuit' : ''}`);
      await expectSound(page);
      expect(await shiftOf(page)).toBeLessThan(0.01);
      expect(errors).toEqual([]);
    },
  );

  it('names the film that « Trouver un film » has first', async () => {
    const { page } = await visit(visitor);
    await likedBefore(page, speaking, LEON, AMELIE);
    await open(page, '/trouver');
    const [best = ''] = await titles(page, 'Au programme cette semaine').allInnerTexts();
    await page.getByRole('link', { name: 'Voir les séances' }).click();
    const ticket = page.getByRole('article', { name: best });
    await ticket.getByText(/^Pour vous/u).waitFor();
  });
});
