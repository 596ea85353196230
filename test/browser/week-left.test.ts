import type { Page, Route } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { SITE_URL } from '#local/ports.ts';
import { dialogOf, drawn, open, SIZES, useBrowser } from '../support/browser.ts';
import { expectSound } from '../support/inspection.ts';
import { decideElsewhere, openWeek } from '../support/open-week.ts';
import { OPEN_WEEK, RUNNING_WEEK, weekSays } from '../support/sample-day.ts';

const visit = useBrowser();
const { recommendedIn } = await openWeek();
const OPEN_PUT = `/api/weeks/${OPEN_WEEK}/programme`;

const confirm = (page: Page) => page.getByRole('button', { name: /^Je programme c/u });
const messages = (page: Page) => page.locator('main [role=alert]');
const told = (page: Page) => page.getByRole('alert').filter({ hasText: /Votre choix pour la semaine du/ });
const fails = (route: Route, status: number, code: string): Promise<void> =>
  route.fulfill({
    ...{ status, contentType: 'application/problem+json', headers: { 'retry-after': '1' } },
    json: { type: 'x', title: 'x', status, detail: 'x', code },
  });

/** The week to decide, with the one before it read already: it is shown at once when one goes there. */
async function openAfterBefore(page: Page): Promise<void> {
  await open(page, `/semaine/${RUNNING_WEEK}`);
  await page.getByRole('link', { name: 'Semaine suivante' }).click();
  await page.waitForURL(`**/semaine/${OPEN_WEEK}`);
  await drawn(page);
}

async function toBefore(page: Page): Promise<void> {
  await page.keyboard.press('ArrowLeft');
  await page.waitForURL(`**/semaine/${RUNNING_WEEK}`);
  await page.getByRole('heading', { level: 1, name: /31\smai/u }).waitFor();
}

/** Has every decision answered so, in order and the last for all that follow; `null` lets it through. */
async function answers(
  page: Page,
  ...wanted: (((route: Route) => Promise<void>) | null)[]
): Promise<string[]> {
  const sent: string[] = [];
  await page.route('**/programme', async (route) => {
    sent.push(route.request().url().replace(SITE_URL, ''));
    const answer = wanted[Math.min(sent.length, wanted.length) - 1] ?? null;
    await (answer === null ? route.fallback() : answer(route));
  });
  return sent;
}

const wakes = (route: Route): Promise<void> => fails(route, 503, 'database-waking');
const breaks = (route: Route): Promise<void> => fails(route, 500, 'internal');

describe('a decision whose week is left', () => {
  it('while the server wakes goes on to its own week, and no other', async () => {
    const { page } = await visit();
    const before = await weekSays(RUNNING_WEEK);
    const sent = await answers(page, wakes, null);
    await openAfterBefore(page);
    await confirm(page).click();
    await page.getByText(/Le serveur se réveille/).waitFor();
    await toBefore(page);
    expect(await page.getByText(/Le serveur se réveille/).count()).toBe(0);
    // A save is there when it is answered, which is later than it was sent.
    await expect.poll(async () => (await weekSays(OPEN_WEEK)).choice).toBe('confirmed');
    expect(sent).toEqual([OPEN_PUT, OPEN_PUT]);
    expect(await weekSays(RUNNING_WEEK)).toEqual(before);
    expect(await told(page).count()).toBe(0);
  });

  it.each(Object.values(SIZES))(
    'and is not kept is told of on the page that is shown, with the way back ($width px)',
    async (size) => {
      const { page } = await visit({ size });
      const sent = await answers(page, wakes, breaks);
      await openAfterBefore(page);
      await confirm(page).click();
      await page.getByText(/Le serveur se réveille/).waitFor();
      await toBefore(page);
      await told(page).waitFor();
      expect(sent).toEqual([OPEN_PUT, OPEN_PUT]);
      expect(await messages(page).count()).toBe(0);
      await expectSound(page);
      await told(page).getByRole('link', { name: 'Revoir cette semaine' }).click();
      await page.waitForURL(`**/semaine/${OPEN_WEEK}`);
      await confirm(page).waitFor();
      expect(await told(page).count()).toBe(0);
    },
  );

  it('leaves on the other nothing of what was told', async () => {
    const { page } = await visit();
    await answers(page, breaks, null);
    await openAfterBefore(page);
    await confirm(page).click();
    await messages(page).waitFor();
    await toBefore(page);
    expect(await messages(page).count()).toBe(0);

    await page.keyboard.press('ArrowRight');
    await page.waitForURL(`**/semaine/${OPEN_WEEK}`);
    await decideElsewhere({ rooms: [{ room: 1, filmId: null }] });
    await confirm(page).click();
    await page.getByRole('button', { name: 'Garder le mien' }).waitFor();
    await toBefore(page);
    expect(await page.getByRole('button', { name: 'Garder le mien' }).count()).toBe(0);
    expect(await messages(page).count()).toBe(0);
  });
});

describe('a decision that failed', () => {
  it.each<[string, unknown, RegExp]>([
    ['the proposal', { rooms: null }, /^Je programme c/u],
    ['another programme', { rooms: null }, /^Prendre ce programme/u],
    ['a film after all', { rooms: null, notObtained: [recommendedIn(1)] }, /^Obtenu finalement/u],
  ])('on %s is told no longer once the week is decided in a question', async (_, given, button) => {
    await decideElsewhere(given);
    const { page } = await visit();
    await answers(page, breaks, null);
    await open(page, `/semaine/${OPEN_WEEK}`);
    await page.getByRole('button', { name: button }).first().click();
    await messages(page).waitFor();
    await page.getByRole('button', { name: /Autre film\s+en salle 2/ }).click();
    await dialogOf(page)
      .getByRole('radio', { name: /^Aucun film/ })
      .check();
    await dialogOf(page).getByRole('button', { name: 'Programmer' }).click();
    await page.getByText(/Vous avez choisi autrement/).waitFor();
    await dialogOf(page).waitFor({ state: 'detached' });
    expect(await messages(page).count()).toBe(0);
  });

  it('but had arrived is told no longer once the page is read again', async () => {
    const { page, context } = await visit();
    await answers(page, async (route) => {
      await route.fetch();
      await context.setOffline(true);
      await route.abort();
    });
    await open(page, `/semaine/${OPEN_WEEK}`);
    await confirm(page).click();
    await messages(page).waitFor();
    await context.setOffline(false);
    await page.getByText(/Vous avez programmé cette proposition/).waitFor();
    expect(await messages(page).count()).toBe(0);
  });
});
