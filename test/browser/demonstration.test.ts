import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { weeksSchema } from '#shared/api/contract/week.ts';
import { drawn, open, PICTURES, SIZES, useBrowser } from '../support/browser.ts';
import { expectSound, shiftOf, watchShifts } from '../support/inspection.ts';
import { press } from '../support/keyboard.ts';
import { apiSays, OPEN_WEEK } from '../support/sample-day.ts';
import { plain } from '../support/text.ts';

const visit = useBrowser();
const WEEKS = '**/api/weeks';
const bannerOf = (page: Page) => page.getByRole('status').filter({ hasText: 'Démonstration' });

/** The list of weeks as it was when so many had been played, until it is let go. */
async function whilePlaying(page: Page, weeks: number, today: string): Promise<{ end: () => Promise<void> }> {
  const answer = weeksSchema.parse(await apiSays('/weeks'));
  await page.route(WEEKS, (route) =>
    route.fulfill({
      json: { weeks: answer.weeks.slice(0, weeks), demonstration: { today, playing: true } },
    }),
  );
  return { end: () => page.unroute(WEEKS) };
}

describe('a demonstration', () => {
  it.each([
    { address: '/', size: SIZES.desktop, dark: false },
    { address: '/reglages', size: SIZES.phone, dark: true },
  ])(
    'says which day it is there, and by keyboard how to see another (%o)',
    async ({ address, size, dark }) => {
      const { page, errors } = await visit({ size, dark });
      await watchShifts(page);
      await open(page, address);
      expect(plain(await bannerOf(page).innerText())).toBe(
        'Démonstration : nous sommes le lundi 5 juin 2023.',
      );
      expect(await shiftOf(page)).toBeLessThan(0.02);
      const button = page.getByRole('button', { name: 'Un autre jour' });
      const days = page.getByText('npm start -- --today 2023-07-05');
      await press(page, button);
      await days.waitFor();
      await expectSound(page);
      await page.screenshot({ path: `${PICTURES}/demonstration-${size.width}${dark ? '-nuit' : ''}.png` });
      await page.keyboard.press('Escape');
      await days.waitFor({ state: 'hidden' });
      expect(await button.and(page.locator(':focus')).count()).toBe(1);
      expect(errors).toEqual([]);
    },
  );

  it('leaves no line on paper', async () => {
    const { page } = await visit();
    await open(page, '/chiffres');
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByText('Un autre jour').isVisible()).toBe(false);
  });
});

describe('a page that is opened while the weeks are played', () => {
  it('follows them, and is on the week to decide at their end', async () => {
    const { page, errors } = await visit({ first: true });
    const playing = await whilePlaying(page, 2, '2023-04-10');
    await page.goto('/');
    await page.waitForURL('**/semaine/2023-04-12');
    await drawn(page);
    expect(plain(await bannerOf(page).innerText())).toMatch(
      /se jouent, nous voici le lundi 10 avril 2023\.$/,
    );
    // The tour waits until the page is the right one.
    expect(await page.getByRole('dialog').count()).toBe(0);
    await playing.end();
    await page.waitForURL(`**/semaine/${OPEN_WEEK}**`);
    await page.getByRole('dialog').waitFor();
    expect(errors).toEqual([]);
  });

  it('before there is any week opens with the right one as well', async () => {
    const { page } = await visit();
    const playing = await whilePlaying(page, 0, '2023-03-30');
    await page.goto('/');
    await page.getByText('Aucune semaine pour l’instant').waitFor();
    await playing.end();
    await page.waitForURL(`**/semaine/${OPEN_WEEK}`);
    await bannerOf(page).getByText('nous sommes').waitFor();
  });

  it('stays on another page, whose figures follow', async () => {
    const { page } = await visit();
    const playing = await whilePlaying(page, 2, '2023-04-10');
    await open(page, '/sorties');
    await page.getByRole('heading', { level: 1, name: /12 au/ }).waitFor();
    await playing.end();
    await page.getByRole('heading', { level: 1, name: /7 au/ }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/sorties');
    await bannerOf(page).getByText('5 juin 2023').waitFor();
  });
});
