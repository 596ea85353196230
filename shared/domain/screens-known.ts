import type { ScreensClass, ToldScreens } from './shapes/told-facts.ts';

/** What is known of a film's screens: ln(screens) is about normal around ln of the number given. */
export interface ScreensKnown {
  /** The middle of what they may be. */
  screens: number;
  /** Standard deviation of ln(screens); 0 for a number that was told. */
  spread: number;
  /** Only that the start is wide: what else is known of the film tells better how wide than the middle of all such films. */
  isOnlyWide?: true;
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
const WIDE: ScreensKnown = { screens: 424, spread: 0.33, isOnlyWide: true };

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

/** Told vaguely: each with what it lets know. */
const VAGUE: readonly (readonly [ToldScreens, ScreensKnown])[] = [
  [{ kind: 'class', screensClass: 'under-50' }, OF_CLASS['under-50']],
  [{ kind: 'class', screensClass: '50-150' }, OF_CLASS['50-150']],
  [{ kind: 'class', screensClass: '150-350' }, OF_CLASS['150-350']],
  [{ kind: 'class', screensClass: '350-600' }, OF_CLASS['350-600']],
  [{ kind: 'class', screensClass: 'over-600' }, OF_CLASS['over-600']],
  [{ kind: 'wide' }, WIDE],
];

/** What was told where a film's screens are known so; null where nobody told it: then they are an estimate. */
export function toldBehind({ screens, spread }: ScreensKnown): ToldScreens | null {
  if (spread === 0) return { kind: 'number', screens };
  const found = VAGUE.find(([, known]) => known.screens === screens && known.spread === spread);
  return found?.[0] ?? null;
}
