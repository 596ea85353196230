import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { WeekRelease } from '#shared/api/contract/forecast.ts';
import { settingsHistorySchema } from '#shared/api/contract/settings.ts';
import { DEFAULT_SETTINGS } from '#shared/domain/cinema.ts';
import { open, PICTURES, SIZES, useBrowser } from '../support/browser.ts';
import { expectRead } from '../support/in-sight.ts';
import { expectSound } from '../support/inspection.ts';
import { apiSaves, apiSays, OPEN_WEEK, weekSays } from '../support/sample-day.ts';
import { euros, plain } from '../support/text.ts';

const visit = useBrowser();

/** From the open week on. */
async function count(keptMoney: boolean): Promise<void> {
  const { version } = settingsHistorySchema.parse(await apiSays('/settings'));
  await apiSaves('/settings', { ...DEFAULT_SETTINGS, effectiveFrom: OPEN_WEEK, keptMoney }, version);
}

/** The first film of the programme. */
async function filmNow(): Promise<WeekRelease> {
  const { recommended, releases } = await weekSays(OPEN_WEEK);
  const film = releases.find(({ filmId }) => filmId === recommended.monday?.rooms[0]?.filmId);
  if (film === undefined) throw new Error('The first room has no film');
  return film;
}

/** What another window saves. */
async function enterElsewhere(rentalRate: number | null): Promise<void> {
  const { filmId, rental } = await filmNow();
  await apiSaves(`/weeks/${OPEN_WEEK}/films/${filmId}/rental-rate`, { rentalRate }, rental.version);
}

beforeAll(() => count(true));
afterAll(async () => {
  await enterElsewhere(null);
  await count(false);
});

describe.each(Object.values(SIZES))('a cinema that counts what it keeps ($width px)', (size) => {
  it('sees on the page of the week what stays, what it leaves, and where the rest goes', async () => {
    const { page, errors } = await visit({ size });
    await open(page, `/semaine/${OPEN_WEEK}`);
    const kept = (await weekSays(OPEN_WEEK)).recommended.monday?.kept ?? null;
    expect(plain(await page.getByTestId('sentence').innerText())).toContain(
      ' de recettes, dont il vous resterait ',
    );
    const said = plain(await page.getByRole('region', { name: /L’argent de la semaine/iu }).innerText());
    expect(said).toContain('Ce qui reste');
    expect(said).toContain(`les taxes et la Sacem prennent ${euros(kept?.taxes ?? NaN)}`);
    expect(said).toContain(`il vous reste ${euros(kept?.takings ?? NaN)}`);
    await page
      .getByText(/^Il vous en resterait .* après les taxes et la part du distributeur\.$/u)
      .first()
      .waitFor();
    await expectSound(page);
    await page.screenshot({ path: `${PICTURES}/reste-semaine-${size.width}.png`, fullPage: true });
    expect(errors).toEqual([]);
  });

  it('has what stays in its figures', async () => {
    const { page, errors } = await visit({ size });
    await open(page, '/chiffres');
    const toDecide = page.getByRole('region', { name: /À décider/u });
    expect(plain(await toDecide.innerText())).toMatch(
      /Ce qui reste \d[\d ]* € après les taxes et la part des distributeurs/iu,
    );
    await page.getByText(/^Là où vous comptez ce qui reste \(les recettes après les taxes/u).waitFor();
    await expectSound(page);
    await page.screenshot({ path: `${PICTURES}/reste-chiffres-${size.width}.png`, fullPage: true });
    expect(errors).toEqual([]);
  });
});

it('takes what a distributor has of a film, and refuses what cannot be beside the field', async () => {
  const { page } = await visit({ size: SIZES.phone });
  const { filmId } = await filmNow();
  await open(page, `/film/${OPEN_WEEK}/${filmId}`);
  await page.getByText(/Part du distributeur\s: 50\s%, comme dans vos réglages\./u).waitFor();
  await page.getByRole('button', { name: /^Changer cette part/u }).click();
  const field = page.getByLabel('Part du distributeur (%)');
  for (const [typed, refusal] of [
    ['120', 'Au plus 100.'],
    ['-5', 'Au moins 0.'],
    ['50%', 'Écrivez un nombre.'],
  ] as const) {
    await field.fill(typed);
    await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
    await page.getByText(refusal).waitFor();
    expect(await field.getAttribute('aria-invalid')).toBe('true');
  }
  await expectSound(page);
  await page.screenshot({ path: `${PICTURES}/part-saisie.png` });
  expect((await filmNow()).rental.rate).toBeNull();

  await field.fill('42,5');
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
  const said = page.getByText(/Part du distributeur\s: 42,5\s%, pour ce film\./u);
  await said.waitFor();
  await expectRead(said);
  expect((await filmNow()).rental.rate).toBe(0.425);
  await open(page, `/semaine/${OPEN_WEEK}`);
  await page.getByText(/42,5\s%, pour ce film\.$/u).waitFor();

  await page
    .getByRole('button', { name: /^Changer cette part/u })
    .first()
    .click();
  await field.fill('30');
  await enterElsewhere(0.35);
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
  const overtaken = page.getByRole('alert').filter({ hasText: 'a enregistré entre-temps' });
  await overtaken.waitFor();
  expect(plain(await overtaken.innerText())).toContain('Part du distributeur : 35 %, pour ce film.');
  expect(await field.inputValue()).toBe('30');
  await expectSound(page);
  await page.getByRole('button', { name: 'Prendre l’autre' }).click();
  await field.fill('');
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
  await page
    .getByText(/%, pour ce film\.$/u)
    .first()
    .waitFor({ state: 'detached' });
  expect((await filmNow()).rental.rate).toBeNull();
});

it('shows the programme that is chosen anew after a rate, on the page as it stands', async () => {
  const { page, errors } = await visit({ size: SIZES.desktop });
  const { filmId, title } = await filmNow();
  const rate = async (rentalRate: number | null): Promise<void> => {
    const film = (await weekSays(OPEN_WEEK)).releases.find((release) => release.filmId === filmId);
    const path = `/weeks/${OPEN_WEEK}/films/${filmId}/rental-rate`;
    await apiSaves(path, { rentalRate }, film?.rental.version ?? NaN);
  };
  const sentence = async (): Promise<string> => plain(await page.getByTestId('sentence').innerText());
  await open(page, `/semaine/${OPEN_WEEK}`);
  expect(await sentence()).toContain(plain(title));
  await page
    .getByRole('button', { name: /^Changer cette part/u })
    .first()
    .click();
  await page.getByLabel('Part du distributeur (%)').fill('100');
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
  await expect.poll(sentence, { timeout: 20_000 }).not.toContain(plain(title));
  await rate(null);
  await expect.poll(async () => (await filmNow()).filmId, { timeout: 20_000 }).toBe(filmId);
  expect(errors).toEqual([]);
});
