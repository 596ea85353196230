import type { Page } from 'playwright-core';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { decisionsSchema, programmeEvaluationSchema } from '#shared/api/contract/programme.ts';
import { type Week } from '#shared/api/contract/week.ts';
import { filmIn, type RoomFilms } from '#shared/domain/room-films.ts';
import { inRooms } from '#shared/domain/testing-rooms.ts';
import { drawn, open, PICTURES, SIZES, useBrowser } from '../support/browser.ts';
import { expectRead } from '../support/in-sight.ts';
import { expectSound, shiftOf, watchShifts } from '../support/inspection.ts';
import { press, tabTo } from '../support/keyboard.ts';
import { apiSaves, apiSays, OPEN_WEEK, weekSays } from '../support/sample-day.ts';
import { escaped, euros, plain } from '../support/text.ts';
import { sleeps } from '../support/waking.ts';

const visit = useBrowser();
const ADDRESS = `/semaine/${OPEN_WEEK}`;
let week: Week;

beforeAll(async () => {
  week = await weekSays(OPEN_WEEK);
});
afterEach(() => decideElsewhere(null));

/** What another window saves. */
async function decideElsewhere(rooms: RoomFilms | null): Promise<void> {
  const { programmeVersion } = await weekSays(OPEN_WEEK);
  await apiSaves(`/weeks/${OPEN_WEEK}/programme`, { rooms }, programmeVersion);
}

const recommendedIn = (room: number): string => filmIn(week.recommended.monday?.rooms ?? [], room) ?? '';
const titleOf = (filmId: string): string => week.releases.find((each) => each.filmId === filmId)?.title ?? '';
/** A film that is in neither room. */
const other = (): { filmId: string; title: string } => {
  const film = week.releases.find(
    ({ filmId, forecasts }) =>
      filmId !== recommendedIn(1) && filmId !== recommendedIn(2) && forecasts.monday !== null,
  );
  if (film === undefined) throw new Error('The week has two films only');
  return film;
};
const dialogOf = (page: Page) => page.getByRole('dialog');

describe('the manager chooses otherwise, by keyboard alone', () => {
  it('sees at once what it costs, keeps it with its reason, and goes back', async () => {
    const { page, errors } = await visit();
    await open(page, ADDRESS);
    await press(page, page.getByRole('button', { name: /Autre film\s+en salle 2/ }));
    await dialogOf(page).waitFor();
    await expectSound(page);

    const radio = dialogOf(page).getByRole('radio', { name: new RegExp(`^${escaped(other().title)}`) });
    await tabTo(page, dialogOf(page).getByRole('radio', { checked: true }).first());
    for (let stop = 0; stop < 20 && !(await radio.isChecked()); stop++)
      await page.keyboard.press('ArrowDown');
    expect(await radio.isChecked()).toBe(true);

    // Before anything is saved: what the API says, in euros.
    const query = new URLSearchParams([
      ['room', `1:${recommendedIn(1)}`],
      ['room', `2:${other().filmId}`],
    ]);
    const { difference } = programmeEvaluationSchema.parse(
      await apiSays(`/weeks/${OPEN_WEEK}/evaluation?${query.toString()}`),
    );
    expect(difference).toBeLessThan(0);
    const outcome = dialogOf(page).getByRole('region', { name: 'Ce que ce programme rapporterait' });
    await expect
      .poll(async () => plain(await outcome.innerText()))
      .toContain(`${euros(difference)} de moins`);
    expect((await weekSays(OPEN_WEEK)).decision).toBeNull();

    await press(page, dialogOf(page).getByRole('radio', { name: 'Mon choix' }), 'ArrowRight');
    await page.keyboard.press('ArrowRight');
    await press(page, dialogOf(page).getByRole('textbox', { name: 'En quelques mots' }), 'End');
    await page.keyboard.type('École du quartier');
    await page.screenshot({ path: `${PICTURES}/choix-1280.png` });
    await press(page, dialogOf(page).getByRole('button', { name: 'Programmer' }));
    await dialogOf(page).waitFor({ state: 'detached' });

    await page.getByText(/Vous avez choisi autrement/).waitFor();
    expect(plain(await page.getByRole('main').innerText())).toContain('Raison : École du quartier');
    expect(plain(await page.getByTestId('sentence').innerText())).toContain(`${other().title} en salle 2`);
    const kept = (await weekSays(OPEN_WEEK)).decision;
    expect(kept?.reason).toBe('École du quartier');
    expect(kept?.programme.rooms.map((room) => room.filmId)).toEqual([recommendedIn(1), other().filmId]);
    await expectSound(page);

    await press(page, page.getByRole('button', { name: 'Revenir au programme conseillé' }));
    await page.getByText(/Vous avez choisi autrement/).waitFor({ state: 'detached' });
    expect((await weekSays(OPEN_WEEK)).decision).toBeNull();
    expect(errors).toEqual([]);
  });

  it('says that a film was not obtained and takes the next-best programme', async () => {
    const { page } = await visit();
    await open(page, ADDRESS);
    const nextBest = week.alternatives.find(({ without }) => without === recommendedIn(1))?.programme;
    await press(page, page.getByRole('button', { name: /Je ne l’ai pas obtenu\s+en salle 1/ }));
    await dialogOf(page)
      .getByRole('heading', { name: `Sans ${titleOf(recommendedIn(1))}` })
      .waitFor();
    await expectSound(page);
    await press(page, dialogOf(page).getByRole('button', { name: 'Prendre ce programme' }));
    await page.getByText(/Vous avez choisi autrement/).waitFor();
    const { decision, notObtained } = await weekSays(OPEN_WEEK);
    expect(decision?.reason).toContain(titleOf(recommendedIn(1)));
    expect(notObtained).toEqual([recommendedIn(1)]);
    expect(decision?.programme.rooms.map((room) => room.filmId)).toEqual(
      nextBest?.rooms.map((room) => room.filmId),
    );
  });

  it('may show one film in both rooms, and close a room', async () => {
    const { page } = await visit();
    await open(page, ADDRESS);
    for (const [choice, expected] of [
      [titleOf(recommendedIn(1)), [recommendedIn(1), recommendedIn(1)]],
      ['Aucun film', [recommendedIn(1), null]],
    ] as const) {
      await press(page, page.getByRole('button', { name: /Autre film\s+en salle 2/ }));
      await dialogOf(page)
        .getByRole('radio', { name: new RegExp(`^${escaped(choice)}`) })
        .check();
      await press(page, dialogOf(page).getByRole('button', { name: 'Programmer' }));
      await dialogOf(page).waitFor({ state: 'detached' });
      const { decision } = await weekSays(OPEN_WEEK);
      expect(decision?.programme.rooms.map((room) => room.filmId)).toEqual(expected);
    }
  });

  it('leaves the question with Escape, and stands where the question was asked', async () => {
    const { page } = await visit();
    await open(page, ADDRESS);
    const button = page.getByRole('button', { name: /Autre film\s+en salle 1/ });
    await press(page, button);
    await dialogOf(page).waitFor();
    await page.keyboard.press('Escape');
    await dialogOf(page).waitFor({ state: 'detached' });
    expect(await button.and(page.locator(':focus')).count()).toBe(1);
  });
});

describe('a choice', () => {
  it('that cannot be kept says so; the old programme stays', async () => {
    const { page } = await visit();
    await open(page, ADDRESS);
    const sentence = await page.getByTestId('sentence').innerText();
    await page.route('**/programme', (route) =>
      route.fulfill({
        ...{ status: 500, contentType: 'application/problem+json' },
        body: JSON.stringify({ status: 500, code: 'internal', type: '', title: '', detail: '' }),
      }),
    );
    await page.getByRole('button', { name: 'Prendre ce programme' }).first().click();
    await page
      .getByRole('alert')
      .getByText(/L’ancien programme est conservé/)
      .waitFor();
    expect(await page.getByTestId('sentence').innerText()).toBe(sentence);
    await expectSound(page);
  });

  it.each(Object.values(SIZES))(
    'waits for a database that sleeps, says so, and is kept then ($width px)',
    async (size) => {
      const { page } = await visit({ size });
      await open(page, ADDRESS);
      const database = await sleeps(page, '**/programme', 2);
      await page.getByRole('button', { name: /Autre film\s+en salle 2/ }).click();
      await dialogOf(page)
        .getByRole('radio', { name: new RegExp(`^${escaped(other().title)}`) })
        .check();
      await dialogOf(page).getByRole('button', { name: 'Programmer' }).click();
      await dialogOf(page)
        .getByRole('status')
        .getByText(/Le serveur se réveille/)
        .waitFor();
      await expectSound(page);
      await page.screenshot({ path: `${PICTURES}/choix-reveil-${size.width}.png` });
      expect((await weekSays(OPEN_WEEK)).decision).toBeNull();
      await database.wake();
      await dialogOf(page).waitFor({ state: 'detached' });
      const { decision } = await weekSays(OPEN_WEEK);
      expect(decision?.programme.rooms.map((room) => room.filmId)).toEqual([
        recommendedIn(1),
        other().filmId,
      ]);
    },
  );

  it('is not sent again once the question is left', async () => {
    const { page } = await visit();
    await page.clock.install();
    await open(page, ADDRESS);
    const database = await sleeps(page, '**/programme', 10);
    await page.getByRole('button', { name: /Je ne l’ai pas obtenu\s+en salle 1/ }).click();
    await dialogOf(page).getByRole('button', { name: 'Prendre ce programme' }).click();
    await dialogOf(page)
      .getByText(/Le serveur se réveille/)
      .waitFor();
    await dialogOf(page).getByRole('button', { name: 'Annuler' }).click();
    await dialogOf(page).waitFor({ state: 'detached' });
    await page.clock.runFor(60_000);
    await page.waitForLoadState('networkidle');
    expect(database.asked()).toBe(1);
  });

  it('without its words, when they are the reason, is not sent', async () => {
    const { page } = await visit();
    await open(page, ADDRESS);
    await page.getByRole('button', { name: /Autre film\s+en salle 2/ }).click();
    await dialogOf(page)
      .getByRole('radio', { name: new RegExp(`^${escaped(other().title)}`) })
      .check();
    await dialogOf(page).getByRole('radio', { name: 'Autre raison' }).check();
    await dialogOf(page).getByRole('button', { name: 'Programmer' }).click();
    await dialogOf(page)
      .getByText(/Dites pourquoi/)
      .waitFor();
    expect((await weekSays(OPEN_WEEK)).decision).toBeNull();
    await expectSound(page);
  });

  it.each(Object.values(SIZES).flatMap((size) => [false, true].map((dark) => ({ size, dark }))))(
    'fits and moves nothing ($size.width px, dark: $dark)',
    async ({ size, dark }) => {
      const { page } = await visit({ size, dark });
      await watchShifts(page);
      await open(page, ADDRESS);
      await page.getByRole('button', { name: /Autre film\s+en salle 1/ }).click();
      await dialogOf(page)
        .getByRole('radio', { name: new RegExp(`^${escaped(other().title)}`) })
        .check();
      await dialogOf(page)
        .getByText(/de moins que le programme conseillé/)
        .waitFor();
      await page.waitForLoadState('networkidle');
      await expectSound(page);
      expect(await shiftOf(page)).toBeLessThan(0.05);
      await page.screenshot({ path: `${PICTURES}/choix-${size.width}${dark ? '-nuit' : ''}.png` });
      await dialogOf(page).getByRole('button', { name: 'Annuler' }).click();
      await drawn(page);
    },
  );
});

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
      await first.page.getByText(/Vous avez choisi autrement/).waitFor();
      const elsewhere = await decided();

      // The page behind the question is read again, as when one comes back to the window.
      await page.clock.fastForward(120_000);
      await page.evaluate("dispatchEvent(new Event('visibilitychange'))");
      await page.getByText(/Vous avez choisi autrement/).waitFor({ state: 'attached' });

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
      await decideElsewhere(inRooms(other().filmId, null));
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
      await decideElsewhere(inRooms(null, other().filmId));
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
    await decideElsewhere(inRooms(other().filmId, null));
    await dialogOf(page).getByRole('button', { name: 'Prendre ce programme' }).click();
    await expectRead(said(page));
    await expectSound(page);
    await giveUp(page).click();
    await dialogOf(page).waitFor({ state: 'detached' });
    expect(await decided()).toEqual([other().filmId, null]);

    await page.getByRole('button', { name: /Je ne l’ai pas obtenu\s+en salle 1/ }).click();
    const take = dialogOf(page).getByRole('button', { name: 'Prendre ce programme' });
    await take.waitFor();
    await decideElsewhere(inRooms(null, other().filmId));
    await take.click();
    await keep(page).click();
    await dialogOf(page).waitFor({ state: 'detached' });
    expect((await weekSays(OPEN_WEEK)).notObtained).toEqual([other().filmId]);
  });
});

describe('a double click', () => {
  const decisions = async (): Promise<number> =>
    decisionsSchema.parse(await apiSays(`/weeks/${OPEN_WEEK}/decisions`)).decisions.length;
  const decidedNow = (page: Page) => page.getByText(/Vous avez choisi autrement/).first();

  it('on « Prendre ce programme » is one decision', async () => {
    const { page } = await visit();
    await open(page, ADDRESS);
    const before = await decisions();
    await page.getByRole('button', { name: 'Prendre ce programme' }).first().dblclick();
    await decidedNow(page).waitFor();
    await page.waitForLoadState('networkidle');
    expect(await decisions()).toBe(before + 1);
  });

  it('whose second half comes when the page shows the decision already is one, whatever lies there', async () => {
    const { page } = await visit();
    await open(page, ADDRESS);
    const before = await decisions();
    const take = page.getByRole('button', { name: 'Prendre ce programme' }).first();
    await take.click();
    await decidedNow(page).waitFor();
    await page.waitForLoadState('networkidle');
    for (const button of [take, page.getByRole('button', { name: 'Revenir au programme conseillé' })]) {
      await button.hover();
      await page.mouse.down({ clickCount: 2 });
      await page.mouse.up({ clickCount: 2 });
    }
    await page.waitForLoadState('networkidle');
    expect(await decisions()).toBe(before + 1);
  });

  it('of a finger is one as well', async () => {
    const { page } = await visit({ size: SIZES.phone, touch: true });
    await open(page, ADDRESS);
    const before = await decisions();
    const take = page.getByRole('button', { name: 'Prendre ce programme' }).first();
    await take.scrollIntoViewIfNeeded();
    const box = await take.boundingBox();
    const [x, y] = [(box?.x ?? 0) + 20, (box?.y ?? 0) + 10];
    await Promise.all([page.touchscreen.tap(x, y), page.touchscreen.tap(x, y)]);
    await decidedNow(page).waitFor();
    await page.waitForLoadState('networkidle');
    expect(await decisions()).toBe(before + 1);
  });

  it('in either question is one, and the page below is not pressed', async () => {
    const { page } = await visit();
    for (const [button, save] of [
      [/Je ne l’ai pas obtenu\s+en salle 1/, 'Prendre ce programme'],
      [/Autre film\s+en salle 2/, 'Programmer'],
    ] as const) {
      await open(page, ADDRESS);
      const before = await decisions();
      await page.getByRole('button', { name: button }).click();
      if (save === 'Programmer') {
        await dialogOf(page)
          .getByRole('radio', { name: /^Aucun film/ })
          .check();
      }
      await dialogOf(page).getByRole('button', { name: save }).dblclick();
      await dialogOf(page).waitFor({ state: 'detached' });
      await page.waitForLoadState('networkidle');
      expect(await decisions()).toBe(before + 1);
    }
  });
});
