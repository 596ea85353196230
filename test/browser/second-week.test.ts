import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { settingsHistorySchema } from '#shared/api/contract/settings.ts';
import { DEFAULT_SETTINGS } from '#shared/domain/cinema.ts';
import { open, PICTURES, SIZES, useBrowser } from '../support/browser.ts';
import { expectSound } from '../support/inspection.ts';
import { apiSaves, apiSays, OPEN_WEEK, RUNNING_WEEK, weekSays } from '../support/sample-day.ts';
import { escaped, euros, plain } from '../support/text.ts';

const visit = useBrowser();

/** From the open week on. */
async function look(secondWeek: boolean): Promise<void> {
  const { version } = settingsHistorySchema.parse(await apiSays('/settings'));
  await apiSaves('/settings', { ...DEFAULT_SETTINGS, effectiveFrom: OPEN_WEEK, secondWeek }, version);
}

async function takeBack(): Promise<void> {
  const { decision, programmeVersion } = await weekSays(OPEN_WEEK);
  if (decision === null) return;
  await apiSaves(`/weeks/${OPEN_WEEK}/programme`, { rooms: null }, programmeVersion);
}

beforeAll(() => look(true));
afterAll(() => look(false));

describe.each(Object.values(SIZES))('a film of the week before ($width px)', (size) => {
  it('stands beside the proposal with what it supposes, and is shown once she decides so', async () => {
    onTestFinished(takeBack);
    const { secondWeek } = await weekSays(OPEN_WEEK);
    const [film] = secondWeek?.keep ?? [];
    if (film === undefined) throw new Error('No film would pay in a second week');
    const { page, errors } = await visit({ size });
    await open(page, `/semaine/${OPEN_WEEK}`);
    const card = page.getByRole('region', { name: 'Garder un film une deuxième semaine' });
    const said = plain(await card.innerText());
    expect(said).toContain(`${euros(secondWeek?.gain ?? NaN)} de plus que le programme conseillé.`);
    expect(said).toMatch(/Hypothèse : − 40 % en deuxième semaine, entre − 25 et − 55 %\./u);
    expect(plain(await page.getByTestId('sentence').innerText())).not.toContain(film.title);
    await expectSound(page);
    await card.scrollIntoViewIfNeeded();
    await page.screenshot({ path: `${PICTURES}/deuxieme-semaine-${size.width}.png` });

    await card.getByRole('button', { name: 'Prendre ce programme' }).click();
    const ticket = page.getByRole('article').filter({ hasText: 'Deuxième semaine' });
    await ticket.waitFor();
    expect(await ticket.getByRole('link', { name: film.title }).getAttribute('href')).toBe(
      `/film/${RUNNING_WEEK}/${film.filmId}`,
    );
    expect(plain(await page.getByTestId('sentence').innerText())).toContain(film.title);
    await page.getByText('Raison', { exact: false }).first().waitFor();
    await card.waitFor({ state: 'detached' });
    await page.getByText('Qui a décidé, et quand').click();
    await page.locator('details[open] time').first().waitFor();
    expect(plain(await page.getByRole('main').innerText())).not.toContain('Film inconnu');
    const { decision, held } = await weekSays(OPEN_WEEK);
    expect(held.map(({ filmId }) => filmId)).toEqual([film.filmId]);
    expect(decision?.reason).toMatch(/^Deuxième semaine d[e’]/u);
    await expectSound(page);
    await page.screenshot({ path: `${PICTURES}/deuxieme-semaine-prise-${size.width}.png`, fullPage: true });

    await open(page, `/semaine/${OPEN_WEEK}/programme`);
    await page.getByRole('cell', { name: film.title }).first().waitFor();
    await open(page, `/semaine/${OPEN_WEEK}`);
    await page
      .getByRole('button', { name: /Autre film/u })
      .first()
      .click();
    const choice = page
      .getByRole('dialog')
      .getByRole('radio', { name: new RegExp(`${escaped(film.title)}.*deuxième semaine`, 'u') });
    await choice.waitFor();
    await expectSound(page);
    expect(errors).toEqual([]);
  });
});
