import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { decisionsSchema } from '#shared/api/contract/programme.ts';
import { inRooms } from '#shared/domain/testing-rooms.ts';
import { dialogOf, open, PICTURES, SIZES, useBrowser } from '../support/browser.ts';
import { expectRead } from '../support/in-sight.ts';
import { expectSound } from '../support/inspection.ts';
import { decideElsewhere, decisionsSent, openWeek } from '../support/open-week.ts';
import { apiSays, OPEN_WEEK, weekSays } from '../support/sample-day.ts';
import { escaped, plain } from '../support/text.ts';

const visit = useBrowser();
const ADDRESS = `/semaine/${OPEN_WEEK}`;
const { titleOf, other } = await openWeek();

describe('two windows', () => {
  const choosing = (page: Page) => dialogOf(page).getByRole('button', { name: 'Programmer' });
  const said = (page: Page) => page.getByRole('alert').filter({ hasText: /a enregistré entre-temps/ });
  const keep = (page: Page) => page.getByRole('button', { name: 'Garder le mien' });
  const giveUp = (page: Page) => page.getByRole('button', { name: 'Prendre l’autre' });
  const WHO = /gerant@cinema\.local a enregistré entre-temps, le lun\.\s5\sjuin à 1[89]\sh/u;
  const decided = async (): Promise<(string | null)[] | undefined> =>
    (await weekSays(OPEN_WEEK)).decision?.programme.rooms.map((room) => room.filmId);

  it.each(Object.values(SIZES))(
    'the second is told that the first has decided, however often it was read meanwhile ($width px)',
    async (size) => {
      const { page } = await visit({ size });
      await page.clock.install();
      await open(page, ADDRESS);
      await page.getByRole('button', { name: /Autre film\s+en salle 2/ }).click();
      await dialogOf(page).waitFor();

      const first = await visit();
      await open(first.page, ADDRESS);
      await first.page.getByRole('button', { name: 'Prendre ce programme' }).first().click();
      await first.page.getByText(/Vous avez programmé cette proposition/).waitFor();
      const elsewhere = await decided();

      // The page behind the question is read again, as when one comes back to the window.
      await page.clock.fastForward(120_000);
      await page.evaluate("dispatchEvent(new Event('visibilitychange'))");
      await page.getByText(/Vous avez programmé cette proposition/).waitFor({ state: 'attached' });

      const mine = dialogOf(page).getByRole('radio', { name: new RegExp(`^${escaped(other().title)}`) });
      await mine.check();
      await choosing(page).click();
      await said(page).waitFor();
      expect(plain(await said(page).innerText())).toMatch(WHO);
      for (const filmId of elsewhere ?? []) {
        if (filmId !== null) expect(await said(page).innerText()).toContain(titleOf(filmId));
      }
      await expectRead(said(page));
      expect(await decided()).toEqual(elsewhere);
      expect(await mine.isChecked()).toBe(true);
      await page.waitForLoadState('networkidle');
      await expectSound(page);
      await page.screenshot({ path: `${PICTURES}/choix-depasse-${size.width}.png` });

      // It was told, and wants it all the same.
      await keep(page).click();
      await dialogOf(page).waitFor({ state: 'detached' });
      expect((await decided())?.[1]).toBe(other().filmId);
    },
  );

  it.each(Object.values(SIZES))(
    'a tap that comes too late changes nothing, and says so ($width px)',
    async (size) => {
      const { page } = await visit({ size });
      await open(page, ADDRESS);
      await decideElsewhere({ rooms: inRooms(other().filmId, null) });
      await page.getByRole('button', { name: 'Prendre ce programme' }).first().click();
      await expectRead(said(page));
      expect(plain(await said(page).innerText())).toMatch(/^Quelqu’un d’autre, ou une autre fenêtre/);
      expect(await said(page).innerText()).toContain(other().title);
      expect(await decided()).toEqual([other().filmId, null]);
      expect(plain(await page.getByTestId('sentence').innerText())).toContain(other().title);
      await expectSound(page);
      await page.screenshot({ path: `${PICTURES}/semaine-depassee-${size.width}.png`, fullPage: true });
      await giveUp(page).click();
      await said(page).waitFor({ state: 'detached' });
      expect(await decided()).toEqual([other().filmId, null]);

      // Once more, and this time one's own is to hold.
      await decideElsewhere({ rooms: inRooms(null, other().filmId) });
      await page.getByRole('button', { name: 'Revenir au programme conseillé' }).click();
      await said(page).waitFor();
      await keep(page).click();
      await page.getByText(/Vous avez choisi autrement/).waitFor({ state: 'detached' });
      expect(await decided()).toBeUndefined();
    },
  );

  it('a film that could not be had is asked for anew', async () => {
    const { page } = await visit();
    await open(page, ADDRESS);
    await page.getByRole('button', { name: /Je ne l’ai pas obtenu\s+en salle 1/ }).click();
    await dialogOf(page).getByRole('button', { name: 'Prendre ce programme' }).waitFor();
    await decideElsewhere({ rooms: inRooms(other().filmId, null) });
    await dialogOf(page).getByRole('button', { name: 'Prendre ce programme' }).click();
    await expectRead(said(page));
    await expectSound(page);
    await giveUp(page).click();
    await dialogOf(page).waitFor({ state: 'detached' });
    expect(await decided()).toEqual([other().filmId, null]);

    await page.getByRole('button', { name: /Je ne l’ai pas obtenu\s+en salle 1/ }).click();
    const take = dialogOf(page).getByRole('button', { name: 'Prendre ce programme' });
    await take.waitFor();
    await decideElsewhere({ rooms: inRooms(null, other().filmId) });
    await take.click();
    await keep(page).click();
    await dialogOf(page).waitFor({ state: 'detached' });
    expect((await weekSays(OPEN_WEEK)).notObtained).toEqual([other().filmId]);
  });
});

describe('a double click', () => {
  const decisions = async (): Promise<number> =>
    decisionsSchema.parse(await apiSays(`/weeks/${OPEN_WEEK}/decisions`)).decisions.length;
  const decidedNow = (page: Page) => page.getByText(/Vous avez programmé cette proposition/).first();

  it('on « Prendre ce programme » is one decision', async () => {
    const { page } = await visit();
    await open(page, ADDRESS);
    const before = await decisions();
    const sent = decisionsSent(page);
    await page.getByRole('button', { name: 'Prendre ce programme' }).first().dblclick();
    await decidedNow(page).waitFor();
    expect(await sent()).toBe(1);
    expect(await decisions()).toBe(before + 1);
  });

  it('whose second half comes when the page shows the decision already is one, whatever lies there', async () => {
    const { page } = await visit();
    await open(page, ADDRESS);
    const before = await decisions();
    const sent = decisionsSent(page);
    const take = page.getByRole('button', { name: 'Prendre ce programme' }).first();
    await take.click();
    await decidedNow(page).waitFor();
    await page.waitForLoadState('networkidle');
    for (const button of [take, page.getByRole('button', { name: 'Revenir sur ma décision' })]) {
      await button.hover();
      await page.mouse.down({ clickCount: 2 });
      await page.mouse.up({ clickCount: 2 });
    }
    expect(await sent()).toBe(1);
    expect(await decisions()).toBe(before + 1);
  });

  it('of a finger is one as well', async () => {
    const { page } = await visit({ size: SIZES.phone, touch: true });
    await open(page, ADDRESS);
    const before = await decisions();
    const sent = decisionsSent(page);
    const take = page.getByRole('button', { name: 'Prendre ce programme' }).first();
    await take.scrollIntoViewIfNeeded();
    const box = await take.boundingBox();
    const [x, y] = [(box?.x ?? 0) + 20, (box?.y ?? 0) + 10];
    await Promise.all([page.touchscreen.tap(x, y), page.touchscreen.tap(x, y)]);
    await decidedNow(page).waitFor();
    expect(await sent()).toBe(1);
    expect(await decisions()).toBe(before + 1);
  });

  it.each([
    ['Prendre ce programme', /Je ne l’ai pas obtenu\s+en salle 1/],
    ['Programmer', /Autre film\s+en salle 2/],
  ])('on « %s » in a question is one, and the page below is not pressed', async (save, button) => {
    const { page } = await visit();
    await open(page, ADDRESS);
    const before = await decisions();
    const sent = decisionsSent(page);
    await page.getByRole('button', { name: button }).click();
    if (save === 'Programmer') {
      await dialogOf(page)
        .getByRole('radio', { name: /^Aucun film/ })
        .check();
    }
    await dialogOf(page).getByRole('button', { name: save }).dblclick();
    await dialogOf(page).waitFor({ state: 'detached' });
    expect(await sent()).toBe(1);
    expect(await decisions()).toBe(before + 1);
  });
});
