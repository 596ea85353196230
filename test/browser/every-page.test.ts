import { describe, expect, it } from 'vitest';
import { open, picture, SIZES, textOf, useBrowser } from '../support/browser.ts';
import { expectSound, shiftOf, watchShifts } from '../support/inspection.ts';
import { addressOf, ANY_PAGE_NAMES, isManagers, PAGE_NAMES, PAGES } from '../support/pages.ts';

const visit = useBrowser();

const cases = ANY_PAGE_NAMES.flatMap((name) =>
  Object.entries(SIZES).flatMap(([size, viewport]) =>
    [false, true].map((dark) => ({ name, size, viewport, dark })),
  ),
);

describe('every page', () => {
  it.each(cases)('$name on a $size (dark: $dark) is sound and nothing jumps', async (each) => {
    const signedIn = isManagers(each.name);
    const { page, errors } = await visit({ size: each.viewport, dark: each.dark, signedIn });
    await watchShifts(page);
    await open(page, await addressOf(each.name));
    const night = each.dark ? '-nuit' : '';
    await picture(page, `${each.name}-${each.viewport.width}${night}`);
    await expectSound(page);
    expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
    expect(await shiftOf(page)).toBeLessThan(0.05);
    expect(errors).toEqual([]);
  });

  it.each(PAGE_NAMES)('%s speaks to a manager, not to a statistician', async (name) => {
    const { page } = await visit();
    await open(page, await PAGES[name]());
    const text = await textOf(page);
    expect(text).not.toMatch(/\bp(10|50|90)\b|quantile|SHAP|logarithm|undefined|\bNaN\b|\bnull\b/i);
    // The history and the watch of the model name the metrics, and the help, with what they mean.
    expect(/\b(WAPE|MAE)\b/u.test(text)).toBe(['historique', 'aide', 'suivi'].includes(name));
    expect(await page.title()).toMatch(/ – NIAB$/);
  });
});
