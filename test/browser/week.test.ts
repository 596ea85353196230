import { beforeAll, describe, expect, it } from 'vitest';
import type { Week } from '#shared/api/contract/week.ts';
import { drawn, open, textOf, useBrowser } from '../support/browser.ts';
import { expectSound } from '../support/inspection.ts';
import { press, tabTo } from '../support/keyboard.ts';
import { OPEN_WEEK, PLAYED_WEEK, RUNNING_WEEK, weekSays } from '../support/sample-day.ts';
import { euros } from '../support/text.ts';

const visit = useBrowser();
let week: Week;
beforeAll(async () => {
  week = await weekSays(OPEN_WEEK);
});

const titleOf = (filmId: string | null): string =>
  week.releases.find((release) => release.filmId === filmId)?.title ?? 'unknown';

describe('the week to decide', () => {
  it('is what the site opens with', async () => {
    const { page } = await visit();
    await open(page, '/');
    await page.waitForURL(`**/semaine/${OPEN_WEEK}`);
  });

  it('answers which films, which room, what money, how sure', async () => {
    const { page } = await visit();
    await open(page, `/semaine/${OPEN_WEEK}`);
    const text = await textOf(page);
    const programme = week.recommended.monday;
    for (const { filmId } of programme?.rooms ?? []) expect(text).toContain(titleOf(filmId));
    // What the page shows is what the API says.
    for (const { expectedTakings } of programme?.rooms ?? []) expect(text).toContain(euros(expectedTakings));
    expect(text).toContain(euros(programme?.expectedTakings ?? NaN));
    expect(text).toContain(euros(programme?.fixedCosts ?? NaN));
    expect(text).toMatch(/Salle 1.*Salle 2.*huit fois sur dix/);
  });

  it('says in words that it will lose money', async () => {
    expect(week.recommended.monday?.expectedResult).toBeLessThan(0);
    const { page } = await visit();
    await open(page, `/semaine/${OPEN_WEEK}`);
    expect(await page.getByTestId('sentence').innerText()).toMatch(
      /il manquerait .* pour couvrir les charges/,
    );
  });

  it('shows nothing of what is not known yet', async () => {
    const { page } = await visit();
    await open(page, `/semaine/${OPEN_WEEK}`);
    expect(week.result).toBeNull();
    expect(await textOf(page)).not.toMatch(/\bréel\b/i);
  });
});

describe('the other weeks', () => {
  it('are reached by keyboard: by the buttons, by the arrow keys', async () => {
    const { page } = await visit();
    await open(page, `/semaine/${OPEN_WEEK}`);
    await press(page, page.getByRole('link', { name: 'Semaine précédente' }));
    await page.waitForURL(`**/semaine/${RUNNING_WEEK}`);
    await drawn(page);
    await page.keyboard.press('ArrowLeft');
    await page.waitForURL(`**/semaine/${PLAYED_WEEK}`);
    await page.keyboard.press('ArrowRight');
    await page.waitForURL(`**/semaine/${RUNNING_WEEK}`);
  });

  it('that are over show forecast and fact side by side, and cannot be changed', async () => {
    const played = await weekSays(PLAYED_WEEK);
    const { page } = await visit();
    await open(page, `/semaine/${PLAYED_WEEK}`);
    const text = await textOf(page);
    expect(text).toContain(euros(played.result?.takings ?? NaN));
    expect(text).toMatch(/prévu .* réel/i);
    expect(await page.getByRole('button', { name: /Autre film|Prendre ce programme/ }).count()).toBe(0);
  });

  it('tell what their runs went without', async () => {
    const { page } = await visit();
    await open(page, `/semaine/${PLAYED_WEEK}`);
    await page.getByText('Ce qui manque').waitFor();
    await page.getByText(/Allociné, box-office de la semaine/).waitFor();
  });

  it.each(['/semaine/2031-01-01', '/semaine/2023-06-08', '/semaine/juin'])(
    '%s is said to be unknown, and leads back',
    async (address) => {
      const { page } = await visit();
      await page.goto(address);
      await page.getByRole('alert').waitFor();
      expect(await page.getByText('Salle 1').count()).toBe(0);
      expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
      await expectSound(page);
      await press(page, page.getByRole('alert').getByRole('link'));
      await page.waitForURL(`**/semaine/${OPEN_WEEK}`);
    },
  );
});

describe('one number for one thing', () => {
  it('is spectators a week, which times the price are the euros', async () => {
    const { page } = await visit();
    await open(page, `/semaine/${OPEN_WEEK}`);
    const text = await textOf(page);
    for (const { expectedTickets, expectedTakings } of week.recommended.monday?.rooms ?? []) {
      expect(expectedTakings).toBe(expectedTickets * week.settings.ticketPrice);
      expect(text).toMatch(new RegExp(`${expectedTickets} spectateurs? dans la semaine, \\d+ par jour`, 'u'));
    }
  });

  it('tells a running week as what is shown, and a played one with how right it was', async () => {
    const { page } = await visit();
    await open(page, `/semaine/${RUNNING_WEEK}`);
    const sentence = page.getByTestId('sentence');
    expect(await sentence.innerText()).toMatch(/^Cette semaine, vous montrez /u);
    expect(await textOf(page)).not.toMatch(/Programmez/u);
    await open(page, `/semaine/${PLAYED_WEEK}`);
    const card = page.getByRole('region', { name: 'Nos prévisions de cette semaine' });
    expect(await card.innerText()).toMatch(/Nos erreurs de la semaine, additionnées/u);
  });
});

describe('the shell', () => {
  it('lets somebody without a mouse jump over the navigation', async () => {
    const { page } = await visit();
    await open(page, `/semaine/${OPEN_WEEK}`);
    await press(page, page.getByRole('link', { name: 'Aller au contenu' }));
    await tabTo(page, page.getByRole('link', { name: 'Semaine précédente' }));
  });

  it('leads to every page by keyboard, and says where one is', async () => {
    const { page } = await visit();
    await open(page, '/');
    for (const name of ['Sorties', 'Chiffres', 'Historique', 'Réglages', 'Semaine']) {
      const link = page.getByRole('navigation').getByRole('link', { name, exact: true });
      await press(page, link);
      await expect.poll(() => link.getAttribute('aria-current')).toBe('page');
      await drawn(page);
    }
  });

  it('says of an unknown page that it does not exist', async () => {
    const { page } = await visit();
    await page.goto('/nulle-part');
    await page.getByText(/n’existe pas/).waitFor();
    await expectSound(page);
  });
});
