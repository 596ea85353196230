/** Files of tickets, as the browser tests choose them. */
import type { Page } from 'playwright-core';
import { windows1252 } from '#shared/release-files/testing-encodings.ts';
import { press } from './keyboard.ts';
import { weekSays } from './sample-day.ts';

/** The second sample week: only the tests of the import enter its tickets. */
export const WEEK = '2023-04-12';

/** Two films of the week by the letters of a till, which has capitals and dates of its own. */
export async function filmsOfWeek(): Promise<[string, string]> {
  const { releases } = await weekSays(WEEK);
  return [releases[0]?.title ?? '', releases[1]?.title ?? ''];
}

/** Tickets by room, as they were entered; null where they were not. */
export async function soldNow(): Promise<(number | null | undefined)[]> {
  return (
    (await weekSays(WEEK)).result?.rooms.map(({ tickets, source }) =>
      source === 'entered' ? tickets : null,
    ) ?? []
  );
}

/** Opens the import, chooses a file as a till writes it, and waits for its preview. */
export async function choose(page: Page, name: string, text: string): Promise<void> {
  const button = page.getByRole('button', { name: 'Importer un fichier' });
  if ((await button.getAttribute('aria-expanded')) === 'false') await press(page, button);
  await page
    .getByLabel('Fichier CSV')
    .setInputFiles({ name, mimeType: 'text/csv', buffer: windows1252(text) });
  await page.getByRole('heading', { name: /^Aperçu de/u }).waitFor();
}
