import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

/** The focused element bears an outline, or the label that it stands in does. */
const OUTLINED = `[document.activeElement, document.activeElement.closest('label')]
  .some((element) => element !== null && getComputedStyle(element).outlineStyle !== 'none')`;
/** No page has more stops than this. */
const MOST_STOPS = 250;

/** Goes to an element by the Tab key alone, as somebody without a mouse does; its focus must be seen. */
export async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await target.waitFor();
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    if ((await target.and(page.locator(':focus')).count()) > 0) {
      expect(await page.evaluate(OUTLINED), 'the focus is seen').toBe(true);
      return;
    }
    await page.keyboard.press(key);
  }
  throw new Error(`No way to ${String(target)} by the Tab key`);
}

/** Goes to an element and presses a key on it. */
export async function press(page: Page, target: Locator, key = 'Enter'): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press(key);
}
