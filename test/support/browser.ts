import { mkdirSync } from 'node:fs';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { SITE_URL } from '#local/ports.ts';
import { emulatedSession, LOCAL_MANAGER, SESSION_COOKIE } from '#static-web/src/session/local-manager.ts';
import { chromiumPath } from './provision.ts';
import { plain } from './text.ts';

/** Pictures of the pages go here. */
export const PICTURES = 'test-results';
export const SIZES = { desktop: { width: 1280, height: 800 }, phone: { width: 360, height: 740 } };
export const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

interface VisitOptions {
  size?: { width: number; height: number };
  dark?: boolean;
  /** Touched with a finger. */
  touch?: boolean;
  /** By default the manager of this machine. */
  signedIn?: boolean;
  /** What the browser of an earlier visit kept when it was closed. */
  kept?: Awaited<ReturnType<BrowserContext['storageState']>>;
  /** The first in this browser: the tour comes. */
  first?: boolean;
  /** By default blocked: what it answers cannot be slowed down or cut off. */
  serviceWorker?: boolean;
}

export interface Visit {
  page: Page;
  context: BrowserContext;
  /** Exceptions and what the browser complains about, so far. */
  errors: string[];
}

/** Whoever visits again has seen the tour. */
export async function withoutTour(context: BrowserContext): Promise<void> {
  // A page without an address keeps nothing.
  await context.addInitScript("if (location.origin !== 'null') localStorage.setItem('niab-tour', 'seen');");
}

/** The emulator's session, as the button on the sign-in page makes it. */
export const SESSION = { name: SESSION_COOKIE, value: emulatedSession(LOCAL_MANAGER) };

/** A real browser for the tests of a file; each visitor comes with nothing from before and leaves with the test. */
export function useBrowser(): (options?: VisitOptions) => Promise<Visit> {
  let browser: Browser | null = null;
  const contexts: BrowserContext[] = [];
  beforeAll(async () => {
    mkdirSync(PICTURES, { recursive: true });
    browser = await chromium.launch({ executablePath: chromiumPath() ?? 'chromium', args: CHROMIUM_ARGS });
  });
  afterEach(async () => {
    await Promise.all(contexts.splice(0).map((context) => context.close()));
  });
  afterAll(() => browser?.close());

  return async ({
    size = SIZES.desktop,
    dark = false,
    touch = false,
    signedIn = true,
    first = false,
    serviceWorker = false,
    kept,
  } = {}) => {
    if (browser === null) throw new Error('The browser has not started yet');
    const context = await browser.newContext({
      baseURL: SITE_URL,
      viewport: size,
      colorScheme: dark ? 'dark' : 'light',
      locale: 'fr-FR',
      hasTouch: touch,
      reducedMotion: 'reduce',
      serviceWorkers: serviceWorker ? 'allow' : 'block',
      ...(kept === undefined ? {} : { storageState: kept }),
    });
    contexts.push(context);
    if (!first) await withoutTour(context);
    if (signedIn) await context.addCookies([{ ...SESSION, url: SITE_URL }]);
    const page = await context.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text());
    });
    return { page, context, errors };
  };
}

/** The question that stands over the page. */
export const dialogOf = (page: Page) => page.getByRole('dialog');

/** Opens a page of the site and waits until its data are drawn. */
export async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await drawn(page);
}

export async function drawn(page: Page): Promise<void> {
  await page.getByRole('main').getByRole('heading').first().waitFor();
  await page.waitForLoadState('networkidle');
  await page.locator('.skeleton').first().waitFor({ state: 'detached' });
}

/** Waits until all that the page has sent so far is known here: what it asks afterwards is answered. */
export async function allSent(page: Page): Promise<void> {
  await page.evaluate("fetch('/icon.svg', { cache: 'no-store' }).then(() => undefined)");
}

/** A picture of the whole page in `test-results`, with the posters that are only loaded when they come into sight. */
export async function picture(page: Page, name: string): Promise<void> {
  for (const image of await page.locator('img').all()) await image.scrollIntoViewIfNeeded();
  await page.waitForLoadState('networkidle');
  await page.mouse.wheel(0, -100_000);
  await page.screenshot({ path: `${PICTURES}/${name}.png`, fullPage: true });
}

/** The text of the page with plain spaces. */
export async function textOf(page: Page): Promise<string> {
  return plain(await page.getByRole('main').innerText());
}
