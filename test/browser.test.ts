import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { weekSchema, type Week } from '../shared/api/contract.ts';
import { FUNCTIONS_URL, SITE_URL } from '../local/start/ports.ts';
import { chromiumPath } from './support/provision.ts';
import { useStarts, type Start } from './support/start.ts';

// The whole product with its sample weeks, in a real browser. Pictures go to test-results/.
const WEEK = '2023-06-07';
const PICTURES = 'test-results';
const SIZES = { desktop: { width: 1280, height: 800 }, phone: { width: 360, height: 740 } };
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const dataDir = mkdtempSync(path.join(tmpdir(), 'niab-browser-'));
const { start, killAll } = useStarts(dataDir);
let product: Start;
let browser: Browser;
let week: Week;

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  product = start();
  await product.prints('Everything is ready', 240_000);
  week = weekSchema.parse(await (await fetch(`${FUNCTIONS_URL}/api/weeks/${WEEK}`)).json());
  browser = await chromium.launch({
    executablePath: chromiumPath() ?? 'chromium',
    args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
});
afterAll(async () => {
  await browser.close();
  product.child.kill('SIGINT');
  await product.ended;
  killAll();
  rmSync(dataDir, { recursive: true, force: true });
});

/** A visitor with nothing from before; `signedIn` presses the one button of this machine. */
async function visit(
  { width, height } = SIZES.desktop,
  options: { signedIn?: boolean; dark?: boolean } = {},
): Promise<{ page: Page; context: BrowserContext; errors: string[] }> {
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: options.dark === true ? 'dark' : 'light',
    locale: 'fr-FR',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(SITE_URL);
  if (options.signedIn !== false) {
    await page.getByRole('button', { name: /cette machine/ }).click();
    await page.getByRole('heading', { level: 1 }).waitFor();
  }
  return { page, context, errors };
}

/** Opens a page of the site and waits until it is drawn. */
async function open(page: Page, address: string): Promise<void> {
  await page.goto(`${SITE_URL}${address}`);
  await page.getByRole('main').getByRole('heading').first().waitFor();
  await page.waitForLoadState('networkidle');
}

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const found = await page.evaluate<{ id: string; nodes: { html: string }[] }[]>(
    'axe.run().then((results) => results.violations)',
  );
  return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
}

const titleOf = (filmId: string | null): string =>
  week.releases.find((release) => release.filmId === filmId)?.title ?? 'unknown';

/** A film for each room, as Monday's forecast recommends it. */
const recommended = (): string[] =>
  (week.recommended.monday?.rooms ?? []).map((room) => titleOf(room.filmId));

describe('a visitor', () => {
  it('who is not signed in sees the sign-in page only', async () => {
    const { page, context } = await visit(SIZES.desktop, { signedIn: false });
    await page.getByRole('button', { name: /cette machine/ }).waitFor();
    await page.goto(`${SITE_URL}/semaine/${WEEK}`);
    await page.getByRole('button', { name: /cette machine/ }).waitFor();
    expect(await page.getByText('Salle 1').count()).toBe(0);
    expect(await violations(page)).toEqual([]);
    await page.screenshot({ path: `${PICTURES}/connexion-1280.png` });
    await context.close();
  });

  it('is one click away from the first page', async () => {
    const { page, context, errors } = await visit();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toMatch(/Semaine du mer/);
    expect(errors).toEqual([]);
    await context.close();
  });
});

describe('the week', () => {
  it('answers which two films, which room, what money, how sure', async () => {
    const { page, context, errors } = await visit();
    await open(page, `/semaine/${WEEK}`);
    const text = (await page.getByRole('main').innerText()).replace(/\s/g, ' ');
    const rooms = recommended();
    expect(rooms).toHaveLength(2);
    for (const title of rooms) expect(text).toContain(title);
    expect(text).toContain('Salle 1');
    expect(text).toContain('Salle 2');
    // What the page shows is what the API says.
    const { expectedTakings = 0, fixedCosts = 0 } = week.recommended.monday ?? {};
    const euros = (amount: number): string => amount.toLocaleString('fr-FR').replace(/\s/g, ' ');
    expect(text).toContain(`${euros(Math.round(expectedTakings))} €`);
    expect(text).toContain(`${euros(fixedCosts)} €`);
    expect(text).toMatch(/huit fois sur dix/);
    expect(errors).toEqual([]);
    await context.close();
  });

  it('is one of thirteen, changed by a button, by an arrow key and by its address', async () => {
    const { page, context } = await visit();
    await open(page, `/semaine/${WEEK}`);
    await page
      .getByRole('link', { name: 'Semaine précédente' })
      .or(page.getByRole('button', { name: 'Semaine précédente' }))
      .click();
    await page.waitForURL('**/semaine/2023-05-31');
    await page.keyboard.press('ArrowRight');
    await page.waitForURL(`**/semaine/${WEEK}`);
    await context.close();
  });

  it('that does not exist is said to be unknown', async () => {
    const { page, context } = await visit();
    await page.goto(`${SITE_URL}/semaine/2031-01-01`);
    await page
      .getByRole('main')
      .getByText(/semaine/i)
      .first()
      .waitFor();
    await page.waitForLoadState('networkidle');
    expect(await page.getByText('Salle 1').count()).toBe(0);
    expect(await violations(page)).toEqual([]);
    await context.close();
  });
});

describe('the history', () => {
  it('has a row for each of the thirteen weeks and says what was left on the table', async () => {
    const { page, context, errors } = await visit();
    await open(page, '/historique');
    expect(await page.getByRole('main').innerText()).toMatch(/Sur 100\s€ possibles/);
    expect(await page.locator('a[href*="/semaine/2023-"]').count()).toBeGreaterThanOrEqual(13);
    expect(errors).toEqual([]);
    await context.close();
  });
});

describe('every page', () => {
  const pages = { semaine: `/semaine/${WEEK}`, historique: '/historique' };

  it.each(
    Object.entries(pages).flatMap(([name, address]) =>
      Object.entries(SIZES).flatMap(([size, viewport]) =>
        [false, true].map((dark) => ({ name, address, size, viewport, dark })),
      ),
    ),
  )('$name on a $size (dark: $dark) is accessible and fits', async ({ name, address, viewport, dark }) => {
    const { page, context } = await visit(viewport, { dark });
    await page.addInitScript(
      'window.shift = 0; new PerformanceObserver((list) => { for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shift += entry.value; }).observe({ type: "layout-shift", buffered: true });',
    );
    await open(page, address);
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(
      viewport.width,
    );
    expect(await page.evaluate<number>('window.shift')).toBeLessThan(0.1);
    await page.screenshot({
      path: `${PICTURES}/${name}-${viewport.width}${dark ? '-nuit' : ''}.png`,
      fullPage: true,
    });
    await context.close();
  });
});
