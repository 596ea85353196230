import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { matchesSchema, putMatchSchema } from '#shared/api/contract/matches.ts';
import { open, picture, SIZES, useBrowser } from '../support/browser.ts';
import { pair, told } from '../support/film-pairs.ts';
import { expectSound } from '../support/inspection.ts';
import { press } from '../support/keyboard.ts';
import { apiSays, OPEN_WEEK, PLAYED_WEEK } from '../support/sample-day.ts';
import { plain } from '../support/text.ts';

const visit = useBrowser();

const LONG = 'L’extraordinaire et interminable pèlerinage d’Harold Fry jusqu’à Berwick-upon-Tweed';

describe.each(Object.entries(SIZES))('films that may be one, at the size %s', (name, size) => {
  it('are joined by one press of a key, told, and separated again', async () => {
    const { page, errors } = await visit({ size });
    const other = pair('Après', 'Après coup', { week: PLAYED_WEEK, resultsOnly: true, version: 0 });
    let now = told([pair(LONG, `${LONG} !`), other]);
    const asked: unknown[] = [];
    await page.route('**/api/matches', (route) => route.fulfill({ json: now }));
    await page.route(`**/api/weeks/${OPEN_WEEK}/match`, async (route) => {
      const { verdict } = putMatchSchema.parse(route.request().postDataJSON());
      asked.push([route.request().headers()['if-match'], verdict]);
      const said = { verdict, saidAt: '2023-06-05T08:00:00.000Z', saidBy: 'sur place' };
      now = told([other, pair(LONG, `${LONG} !`, { ...said, version: 3 + asked.length })]);
      await route.fulfill({ json: now });
    });
    await open(page, '/reglages');
    const section = page.getByRole('region', { name: 'À vérifier' });
    await section.getByRole('heading', { name: 'À vérifier (2)' }).waitFor();
    await expectSound(page);
    await picture(page, `reglages-a-verifier-${name}`);
    const card = section.getByRole('listitem', { name: LONG });
    await press(page, card.getByRole('button', { name: /C’est le même film/ }));
    const status = section.getByRole('status').first();
    await expect.poll(async () => plain(await status.innerText())).toMatch(/sont le même film\..*chiffrée/);
    expect(await status.and(page.locator(':focus')).count()).toBe(1);
    expect(await section.getByRole('heading', { name: 'À vérifier (1)' }).count()).toBe(1);
    await expectSound(page);
    await press(page, section.getByRole('button', { name: /Séparer/ }));
    await expect.poll(async () => plain(await status.innerText())).toMatch(/sont deux films/);
    expect(asked).toEqual([
      ['"3"', 'same'],
      ['"4"', 'different'],
    ]);
    expect(errors).toEqual([]);
  });
});

describe('a word', () => {
  const section = (page: Page) => page.getByRole('region', { name: 'À vérifier' });
  const both = (page: Page) =>
    section(page).getByRole('button', { name: /^(?:C’est le même film|Ce sont deux films)/ });
  /** Both buttons of the only pair, before anything is drawn anew. */
  const PRESS_BOTH =
    "document.querySelectorAll('section[aria-labelledby=to-check] li button').forEach((button) => button.click())";

  it('is said once, however nervous the hand', async () => {
    const { page } = await visit();
    let asked = 0;
    await page.route('**/api/matches', (route) => route.fulfill({ json: told([pair('Alpha', 'Alfa')]) }));
    await page.route('**/match', async (route) => {
      asked += 1;
      await route.fulfill({ json: told([]) });
    });
    await open(page, '/reglages');
    await both(page).first().waitFor();
    await page.evaluate(PRESS_BOTH);
    await section(page)
      .getByRole('status')
      .getByText(/C’est noté/)
      .waitFor();
    expect(asked).toBe(1);
  });

  it('waits for a server that wakes, and says so', async () => {
    const { page } = await visit();
    let asked = 0;
    await page.route('**/api/matches', (route) => route.fulfill({ json: told([pair('Alpha', 'Alfa')]) }));
    await page.route('**/match', async (route) => {
      asked += 1;
      await (asked > 1
        ? route.fulfill({ json: told([]) })
        : route.fulfill({
            ...{ status: 503, contentType: 'application/problem+json', headers: { 'retry-after': '2' } },
            json: { type: 'x', title: 'x', status: 503, detail: 'x', code: 'database-waking' },
          }));
    });
    await open(page, '/reglages');
    await both(page).first().click();
    await section(page)
      .getByText(/Le serveur se réveille/)
      .waitFor();
    await section(page)
      .getByRole('status')
      .getByText(/C’est noté/)
      .waitFor();
    expect(asked).toBe(2);
  });
});

describe('a word that comes too late', () => {
  it('is said beside the pair, which stays', async () => {
    const { page } = await visit();
    await page.route('**/api/matches', (route) => route.fulfill({ json: told([pair('Alpha', 'Alfa')]) }));
    await page.route('**/match', (route) =>
      route.fulfill({
        status: 412,
        contentType: 'application/problem+json',
        json: { type: 'x', title: 'x', status: 412, detail: 'x', code: 'precondition-failed' },
      }),
    );
    await open(page, '/reglages');
    const section = page.getByRole('region', { name: 'À vérifier' });
    await section.getByRole('button', { name: /Ce sont deux films/ }).click();
    expect(await section.getByRole('alert').innerText()).toMatch(/entre-temps/);
    expect(await section.getByRole('button', { name: /Ce sont deux films/ }).count()).toBe(1);
    await expectSound(page);
  });
});

it('the part says whether a film of the sample weeks waits for a word', async () => {
  const { page } = await visit();
  await open(page, '/reglages');
  const { waiting } = matchesSchema.parse(await apiSays('/matches'));
  const section = page.getByRole('region', { name: 'À vérifier' });
  await section.getByText(waiting === 0 ? 'Rien à vérifier' : 'Est-ce le même film').waitFor();
  await expectSound(page);
});
