import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { open, picture, SIZES, textOf, useBrowser } from '../support/browser.ts';
import { expectSound } from '../support/inspection.ts';
import { addressOf, ANY_PAGE_NAMES, isManagers, PAGES } from '../support/pages.ts';

const visit = useBrowser();

const SMALL = { width: 320, height: 640 };
const WIDTHS = [SMALL, SIZES.phone, SIZES.desktop];
const cases = ANY_PAGE_NAMES.flatMap((name) => WIDTHS.map((size) => ({ name, size, width: size.width })));

/** By how many pixels a page is wider than its window, and the innermost elements that stand out. */
function tooWide(page: Page): Promise<[number, ...string[]]> {
  return page.evaluate<[number, ...string[]]>(`(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const out = [...document.querySelectorAll('main *')].filter((element) => element.getBoundingClientRect().right > clientWidth + 1);
    const inner = out.filter((element) => !out.some((other) => other !== element && element.contains(other)));
    return scrollWidth > clientWidth ? [scrollWidth - clientWidth, ...inner.slice(0, 5).map((element) => element.outerHTML.slice(0, 200))] : [0];
  })()`);
}

/** Pairs of texts in one drawing that lie on each other by more than a pixel. */
function collisions(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(`[...document.querySelectorAll('main svg')].flatMap((svg) => {
    const texts = [...svg.querySelectorAll('text')].map((text) => ({ said: text.textContent, box: text.getBoundingClientRect() }));
    return texts.flatMap(({ said, box: a }, i) => texts.slice(i + 1).filter(({ box: b }) =>
      Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 3
    ).map((other) => said + ' / ' + other.said));
  })`);
}

const LONG = 'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverordnungsentwurf';
const NAMES = new Set(['title', 'originalTitle', 'distributor', 'synopsis', 'name', 'reason', 'strongest']);
const LISTS = new Set(['directors', 'cast', 'genres', 'countries']);

/** Every name that the API answers as one word that fits in no line. */
function withLongWords(key: string, value: unknown): unknown {
  if (NAMES.has(key) && typeof value === 'string') return LONG;
  const isOfWords = Array.isArray(value) && value.every((each) => typeof each === 'string');
  return LISTS.has(key) && isOfWords ? [LONG, LONG] : value;
}

describe('every page', () => {
  it.each(cases)('$name stays within $width px, and no words of a chart lie on others', async (each) => {
    const { page, errors } = await visit({ size: each.size, signedIn: isManagers(each.name) });
    await open(page, await addressOf(each.name));
    if (each.size === SMALL) await picture(page, `${each.name}-320`);
    expect(await tooWide(page)).toEqual([0]);
    expect(await collisions(page)).toEqual([]);
    expect(errors).toEqual([]);
  });

  it.each(cases)('$name at $width px is not widened by a word that fits in no line', async (each) => {
    const { page } = await visit({ size: each.size, signedIn: isManagers(each.name) });
    await page.route('**/api/**', async (route) => {
      const response = await route.fetch();
      const body: unknown = JSON.parse(await response.text(), withLongWords);
      await route.fulfill({ response, json: body });
    });
    await open(page, await addressOf(each.name));
    expect(await tooWide(page)).toEqual([0]);
    expect(await collisions(page)).toEqual([]);
  });
});

describe('the sign-in page', () => {
  it.each(WIDTHS)('stays within $width px', async (size) => {
    const { page, errors } = await visit({ size, signedIn: false });
    await page.goto('/connexion');
    await page.getByRole('button', { name: /cette machine/ }).waitFor();
    await expectSound(page);
    if (size === SMALL) await picture(page, 'connexion-320');
    expect(await tooWide(page)).toEqual([0]);
    expect(errors).toEqual([]);
  });
});

describe('a week that there is not', () => {
  it.each(['/semaine/1999-01-06', '/sorties/1999-01-06', '/semaine/demain'])(
    'at %s leads to those there are',
    async (address) => {
      const { page } = await visit({ size: SMALL });
      await open(page, address);
      expect(await textOf(page)).toContain('Cette semaine n’existe pas.');
      await expectSound(page);
      const known = page.getByRole('navigation', { name: 'Les semaines connues' }).getByRole('link');
      expect(await known.count()).toBeGreaterThan(5);
      await known.first().click();
      await page.getByRole('heading', { level: 1, name: /^Semaine du/u }).waitFor();
    },
  );
});

describe('a reason', () => {
  it('names a fact on the page of a film', async () => {
    const { page } = await visit();
    await open(page, await PAGES.film());
    const reasons = page.getByRole('region', { name: 'Ce qui parle pour, ce qui parle contre' });
    const said = await reasons.getByRole('listitem').allInnerTexts();
    expect(said.length).toBeGreaterThan(2);
    // A number, a title, a name, or that there is none.
    for (const reason of said)
      expect(reason.split('\n')[0]).toMatch(/\d|«|Aucun|Ni |La seule|Dans la semaine/u);
  });
});
