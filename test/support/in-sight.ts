import type { Locator } from 'playwright-core';
import { expect } from 'vitest';

/** Of the element that has the focus: whether it is all inside the window, and nothing lies over its middle and corners. */
const IN_SIGHT = `(() => {
  const element = document.activeElement;
  const box = element.getBoundingClientRect();
  const inside = box.width > 0 && box.top >= 0 && box.left >= 0 && box.bottom <= innerHeight && box.right <= innerWidth;
  const points = [[0.5, 0.5], [0.02, 0.05], [0.98, 0.05], [0.02, 0.95], [0.98, 0.95]];
  const over = points.map(([x, y]) => document.elementFromPoint(box.left + x * box.width, box.top + y * box.height));
  return inside && over.every((each) => each !== null && element.contains(each))
    ? 'in sight' : JSON.stringify({ box, innerHeight, over: over.map((each) => each?.outerHTML.slice(0, 80)) });
})()`;

/** A message that is read: it has the focus, and all of it is seen. */
export async function expectRead(message: Locator): Promise<void> {
  await expect.poll(() => message.and(message.page().locator(':focus')).count(), { timeout: 5_000 }).toBe(1);
  await expect.poll(() => message.page().evaluate<string>(IN_SIGHT), { timeout: 3_000 }).toBe('in sight');
}
