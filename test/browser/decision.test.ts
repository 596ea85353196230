import { describe, expect, it } from 'vitest';
import { programmeEvaluationSchema } from '#shared/api/contract/programme.ts';
import { allSent, dialogOf, drawn, open, PICTURES, SIZES, useBrowser } from '../support/browser.ts';
import { expectSound, shiftOf, watchShifts } from '../support/inspection.ts';
import { press, tabTo } from '../support/keyboard.ts';
import { openWeek } from '../support/open-week.ts';
import { apiSays, OPEN_WEEK, weekSays } from '../support/sample-day.ts';
import { escaped, euros, plain } from '../support/text.ts';
import { sleeps } from '../support/waking.ts';

const visit = useBrowser();
const ADDRESS = `/semaine/${OPEN_WEEK}`;
const { week, titleOf, recommendedIn, other } = await openWeek();

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
    await page.getByText(/Vous avez programmé cette proposition/).waitFor();
    const { decision, notObtained, state } = await weekSays(OPEN_WEEK);
    expect(state).toBe('confirmed');
    expect(decision?.reason).toContain(titleOf(recommendedIn(1)));
    expect(notObtained).toEqual([recommendedIn(1)]);
    expect(decision?.programme.rooms.map((room) => room.filmId)).toEqual(
      nextBest?.rooms.map((room) => room.filmId),
    );
  });

  it('may show one film in both rooms, and close a room', async () => {
    const { page } = await visit();
    await open(page, ADDRESS);
    const first = titleOf(recommendedIn(1));
    for (const [choice, expected, shown] of [
      [first, [recommendedIn(1), recommendedIn(1)], first],
      ['Aucun film', [recommendedIn(1), null], 'Aucun film pour cette salle'],
    ] as const) {
      await press(page, page.getByRole('button', { name: /Autre film\s+en salle 2/ }));
      await dialogOf(page)
        .getByRole('radio', { name: new RegExp(`^${escaped(choice)}`) })
        .check();
      await press(page, dialogOf(page).getByRole('button', { name: 'Programmer' }));
      await dialogOf(page).waitFor({ state: 'detached' });
      const { decision } = await weekSays(OPEN_WEEK);
      expect(decision?.programme.rooms.map((room) => room.filmId)).toEqual(expected);
      // A key that is pressed while the tickets change is lost.
      await page.getByRole('article', { name: 'Salle 2' }).getByText(shown).first().waitFor();
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
    await allSent(page);
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
