import type { Page } from 'playwright-core';

/** As the site keeps it. */
interface LikedFilm {
  id: string;
  title: string;
  year: number | null;
}

/** As of somebody who has liked these before, in this browser. */
export async function likedBefore(page: Page, ...films: LikedFilm[]): Promise<void> {
  // Once: what is liked afterwards stays.
  const kept = JSON.stringify(JSON.stringify(films));
  await page.addInitScript(
    `if (location.origin !== 'null' && localStorage.getItem('niab-likes') === null) localStorage.setItem('niab-likes', ${kept});`,
  );
}
