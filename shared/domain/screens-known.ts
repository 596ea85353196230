import type { ScreensClass, ToldScreens } from './shapes/told-facts.ts';

/** What is known of a film's screens: ln(screens) is about normal around ln of the number given. */
export interface ScreensKnown {
  /** The middle of what they may be. */
  screens: number;
  /** Standard deviation of ln(screens); 0 for a number that was told. */
  spread: number;
}

/**
 * Geometric mean and standard deviation of ln(screens) of the films of each class, releases of 2015 to 2023-06 (of the smallest
 * class only those with known screens, which are its bigger ones).
 */
const OF_CLASS: Record<ScreensClass, ScreensKnown> = {
  'under-50': { screens: 19, spread: 1.11 },
  '50-150': { screens: 89, spread: 0.31 },
  '150-350': { screens: 228, spread: 0.24 },
  '350-600': { screens: 453, spread: 0.16 },
  'over-600': { screens: 695, spread: 0.13 },
};

/** What counts as a wide start in all of France. */
export const FEWEST_OF_WIDE = 250;

/** Films on at least so many screens, of the same years: 127 a year. */
const WIDE: ScreensKnown = { screens: 424, spread: 0.33 };

/** The first number of screens of a class. */
export function fewestOf(screensClass: ScreensClass): number {
  return Number(/^\d+|(?<=over-)\d+/.exec(screensClass)?.[0] ?? 1);
}

/** What somebody who tells screens lets know of them. */
export function screensKnown(told: ToldScreens): ScreensKnown {
  switch (told.kind) {
    case 'number':
      return { screens: told.screens, spread: 0 };
    case 'class':
      return OF_CLASS[told.screensClass];
    case 'wide':
      return WIDE;
  }
}
