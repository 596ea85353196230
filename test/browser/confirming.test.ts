import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Week } from '#shared/api/contract/week.ts';
import { open, picture, PICTURES, SIZES, textOf, useBrowser } from '../support/browser.ts';
import { expectSound } from '../support/inspection.ts';
import { press } from '../support/keyboard.ts';
import { decideElsewhere, decisionsSent, openWeek } from '../support/open-week.ts';
import { OPEN_WEEK, weekSays } from '../support/sample-day.ts';
import { euros, plain } from '../support/text.ts';

const visit = useBrowser();
const ADDRESS = `/semaine/${OPEN_WEEK}`;
const CONFIRM = /^Je programme c/u;
const { week, titleOf } = await openWeek();

const filmsOf = (of: Week): (string | null)[] | undefined =>
  of.recommended.monday?.rooms.map(({ filmId }) => filmId);
const header = (page: Page) => page.getByRole('banner').or(page.locator('main header')).first();

describe('the proposal', () => {
  it('is confirmed by keyboard, says so in the header and the list, and is taken back', async () => {
    const { page, errors } = await visit();
    await open(page, ADDRESS);
    expect(plain(await header(page).innerText())).toContain('À confirmer');
    await press(page, page.getByRole('button', { name: CONFIRM }));
    await page.getByText(/Vous avez programmé cette proposition/).waitFor();
    const kept = await weekSays(OPEN_WEEK);
    expect(kept).toMatchObject({ state: 'confirmed', choice: 'confirmed' });
    expect(kept.decision?.programme.rooms.map(({ filmId }) => filmId)).toEqual(filmsOf(week));
    expect(plain(await header(page).innerText())).toContain('Programmé');
    const weeks = page.getByRole('combobox', { name: 'Aller à la semaine' });
    expect(plain(await weeks.locator('option:checked').innerText())).toContain('Programmé');
    expect(await page.getByRole('button', { name: CONFIRM }).count()).toBe(0);
    await expectSound(page);
    await picture(page, 'semaine-programmee-1280');
    await press(page, page.getByRole('button', { name: 'Revenir sur ma décision' }));
    await page.getByRole('button', { name: CONFIRM }).waitFor();
    expect((await weekSays(OPEN_WEEK)).state).toBe('forecast');
    expect(errors).toEqual([]);
  });

  it('is one decision at a double click', async () => {
    const { page } = await visit();
    await open(page, ADDRESS);
    const { programmeVersion } = await weekSays(OPEN_WEEK);
    const sent = decisionsSent(page);
    await page.getByRole('button', { name: CONFIRM }).dblclick();
    await page.getByText(/Vous avez programmé cette proposition/).waitFor();
    expect(await sent()).toBe(1);
    expect(await weekSays(OPEN_WEEK)).toMatchObject({
      state: 'confirmed',
      programmeVersion: programmeVersion + 1,
    });
  });

  it('that somebody else has decided meanwhile is told, and the choice between the two is one’s own', async () => {
    const { page } = await visit();
    const said = page.getByRole('alert').filter({ hasText: /a enregistré entre-temps/ });
    const [first, second] = filmsOf(week) ?? [];
    const elsewhere = [
      { room: 1, filmId: null },
      { room: 2, filmId: second },
    ];
    await open(page, ADDRESS);
    await decideElsewhere({ rooms: elsewhere });
    await page.getByRole('button', { name: CONFIRM }).click();
    await said.and(page.locator(':focus')).waitFor();
    expect(plain(await said.innerText())).toMatch(/salle fermée/u);
    expect((await weekSays(OPEN_WEEK)).choice).toBe('decided');
    await expectSound(page);
    await page.getByRole('button', { name: 'Garder le mien' }).click();
    await page.getByText(/Vous avez programmé cette proposition/).waitFor();
    expect((await weekSays(OPEN_WEEK)).choice).toBe('confirmed');

    // What the other could not have is not written over unseen.
    await decideElsewhere({ rooms: null });
    await open(page, ADDRESS);
    const missing = week.releases.find(({ filmId }) => filmId !== first && filmId !== second)?.filmId ?? '';
    await decideElsewhere({ rooms: null, notObtained: [missing] });
    await page.getByRole('button', { name: CONFIRM }).click();
    await said.waitFor();
    expect(plain(await said.innerText())).toContain(`Non obtenu : ${plain(titleOf(missing))}.`);
    await page.getByRole('button', { name: 'Garder le mien' }).click();
    await page.getByText(/Vous avez programmé cette proposition/).waitFor();
    expect(await weekSays(OPEN_WEEK)).toMatchObject({ choice: 'confirmed', notObtained: [missing] });
  });

  it('that cannot be kept says so beside its button', async () => {
    const { page } = await visit({ size: SIZES.phone });
    await open(page, ADDRESS);
    await page.route('**/programme', (route) => route.abort());
    await page.getByRole('button', { name: CONFIRM }).click();
    await page.locator('main [role=alert]:focus').waitFor();
  });

  it.each(Object.values(SIZES).flatMap((size) => [false, true].map((dark) => ({ size, dark }))))(
    'and what could not be had fit ($size.width px, dark: $dark)',
    async ({ size, dark }) => {
      await decideElsewhere({ rooms: null, notObtained: [filmsOf(week)?.[0] ?? ''] });
      const { page } = await visit({ size, dark });
      await open(page, ADDRESS);
      await expectSound(page);
      await picture(page, `non-obtenu-${size.width}${dark ? '-nuit' : ''}`);
    },
  );
});

describe('a film that could not be had', () => {
  it('is noted, leaves what is proposed, says once what it costs, and comes back', async () => {
    const [film] = filmsOf(week) ?? [];
    const { page } = await visit();
    await open(page, ADDRESS);
    await press(page, page.getByRole('button', { name: /Je ne l’ai pas obtenu\s+en salle 1/ }));
    await press(page, page.getByRole('dialog').getByRole('button', { name: /Noter, et décider plus tard/ }));
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    const missing = page.getByRole('region', { name: 'Non obtenus' });
    await missing.waitFor();
    const without = await weekSays(OPEN_WEEK);
    expect(without).toMatchObject({ state: 'forecast', decision: null, notObtained: [film] });
    expect(filmsOf(without)).not.toContain(film);
    const told = `${euros(without.missedTakings ?? NaN)} de moins que si vous l’aviez eu`;
    expect((await textOf(page)).split(told)).toHaveLength(2);
    const others = page.getByRole('region', { name: 'Les autres sorties' });
    expect(plain(await others.innerText())).not.toContain(plain(titleOf(film)));
    expect(plain(await page.getByTestId('sentence').innerText())).not.toContain(plain(titleOf(film)));
    await expectSound(page);
    await press(page, missing.getByRole('button', { name: /Obtenu finalement/ }));
    await missing.waitFor({ state: 'detached' });
    expect(filmsOf(await weekSays(OPEN_WEEK))).toEqual(filmsOf(week));
  });
});

describe('the programme', () => {
  it('is printed, copied and put into a calendar once it is decided', async () => {
    await decideElsewhere({
      rooms: week.recommended.monday?.rooms.map(({ room, filmId }) => ({ room, filmId })),
    });
    const { page, context } = await visit();
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await open(page, ADDRESS);
    await press(page, page.getByRole('link', { name: 'Imprimer ou envoyer' }));
    await page.getByRole('heading', { level: 1, name: /^Programme du/ }).waitFor();
    await page.getByRole('heading', { name: /distributeurs/ }).waitFor();
    await expectSound(page);
    await press(page, page.getByRole('button', { name: 'Copier le texte' }));
    await page.getByText('Le texte est copié.').waitFor();
    const copied = plain(await page.evaluate<string>('navigator.clipboard.readText()'));
    for (const filmId of filmsOf(week) ?? []) expect(copied).toContain(plain(titleOf(filmId)));

    const download = page.waitForEvent('download');
    await press(page, page.getByRole('button', { name: 'Agenda (.ics)' }));
    const file = await download;
    expect(file.suggestedFilename()).toBe(`programme-${OPEN_WEEK}.ics`);
    const calendar = readFileSync(await file.path(), 'utf8');
    expect(calendar).toContain(`DTSTART;VALUE=DATE:${OPEN_WEEK.replaceAll('-', '')}\r\n`);
    await page.pdf({ path: `${PICTURES}/programme.pdf` });
  });

  it.each(Object.values(SIZES).flatMap((size) => [false, true].map((dark) => ({ size, dark }))))(
    'to print fits ($size.width px, dark: $dark)',
    async ({ size, dark }) => {
      await decideElsewhere({
        rooms: week.recommended.monday?.rooms.map(({ room, filmId }) => ({ room, filmId })),
      });
      const { page } = await visit({ size, dark });
      await open(page, `${ADDRESS}/programme`);
      await expectSound(page);
      await picture(page, `programme-${size.width}${dark ? '-nuit' : ''}`);
    },
  );

  it('that is not decided has nothing to print yet', async () => {
    const { page } = await visit();
    await open(page, `${ADDRESS}/programme`);
    await page.getByText(/Rien n’est encore programmé/).waitFor();
    await expectSound(page);
  });
});
