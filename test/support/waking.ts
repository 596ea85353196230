import type { Page } from 'playwright-core';

/**
 * The database sleeps from now on: what is asked is answered so.
 *
 * @param retryAfter seconds.
 * @returns how often it was asked, and what wakes it.
 */
export async function sleeps(
  page: Page,
  address: string,
  retryAfter: number,
): Promise<{ asked: () => number; wake: () => Promise<void> }> {
  let asked = 0;
  await page.route(address, (route) => {
    asked++;
    const problem = { type: 'urn:niab:problem:database-waking', title: 'test', status: 503, detail: 'test' };
    return route.fulfill({
      status: 503,
      contentType: 'application/problem+json',
      headers: { 'retry-after': String(retryAfter) },
      body: JSON.stringify({ ...problem, code: 'database-waking' }),
    });
  });
  return { asked: () => asked, wake: () => page.unroute(address) };
}
