import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds wrong, by rule, with the elements. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const found = await page.evaluate<{ id: string; nodes: { html: string }[] }[]>(
    'axe.run().then((results) => results.violations)',
  );
  return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
}

/** Begins to add up how far things jump on the pages that are opened from now on. */
export async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(
    'window.shift = 0; new PerformanceObserver((list) => { for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shift += entry.value; }).observe({ type: "layout-shift", buffered: true });',
  );
}

export async function shiftOf(page: Page): Promise<number> {
  return page.evaluate<number>('window.shift');
}

/**
 * Whatever can be pressed and is smaller than 24 × 24 px. A link within a sentence may be as high as its line; a control
 * counts together with its label.
 */
async function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(`(() => {
    const targets = document.querySelectorAll('a[href], button, input, select, textarea, summary, [role=button], [role=tab], [tabindex="0"]');
    const sizeOf = (element) => {
      const boxes = [element, element.closest('label')].filter(Boolean).map((each) => each.getBoundingClientRect());
      return { width: Math.max(...boxes.map((box) => box.width)), height: Math.max(...boxes.map((box) => box.height)) };
    };
    const inSentence = (element) =>
      element.matches('a') && getComputedStyle(element).display === 'inline' &&
      element.parentElement.textContent.trim().length > element.textContent.trim().length;
    return [...targets]
      .filter((element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
      .filter((element) => !element.closest('.sr-only') && !inSentence(element))
      .filter((element) => { const { width, height } = sizeOf(element); return width < 24 || height < 24; })
      .map((element) => element.outerHTML.slice(0, 160));
  })()`);
}

/** What must hold of every page in every state. */
export async function expectSound(page: Page): Promise<void> {
  expect(await violations(page)).toEqual([]);
  expect(await smallTargets(page)).toEqual([]);
  const { wide, shown } = await page.evaluate<{ wide: number; shown: number }>(
    '({ wide: document.documentElement.scrollWidth, shown: document.documentElement.clientWidth })',
  );
  expect(wide).toBeLessThanOrEqual(shown);
}
