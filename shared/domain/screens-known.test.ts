import { expect, it } from 'vitest';
import { FEWEST_OF_WIDE, fewestOf, fitsTold, screensKnown, toldBehind } from './screens-known.ts';
import { SCREENS_CLASSES, type ToldScreens } from './shapes/told-facts.ts';

it('is certain of a number alone', () => {
  expect(screensKnown({ kind: 'number', screens: 312 })).toEqual({ screens: 312, spread: 0 });
  const others = SCREENS_CLASSES.map((screensClass) => screensKnown({ kind: 'class', screensClass }));
  for (const { spread } of [...others, screensKnown({ kind: 'wide' })]) expect(spread).toBeGreaterThan(0);
});

it('keeps each class in its range, wider ones further up', () => {
  const bounds = [...SCREENS_CLASSES.map(fewestOf), 1_200];
  expect(bounds.slice(0, -1)).toEqual([1, 50, 150, 350, 600]);
  SCREENS_CLASSES.forEach((screensClass, index) => {
    const { screens, spread } = screensKnown({ kind: 'class', screensClass });
    expect(screens).toBeGreaterThan(bounds[index] ?? NaN);
    expect(screens * Math.exp(spread)).toBeLessThan((bounds[index + 1] ?? NaN) * 1.4);
  });
});

it('knows which numbers fit what was told', () => {
  const classOf = (screens: number) =>
    SCREENS_CLASSES.filter((screensClass) => fitsTold({ kind: 'class', screensClass }, screens));
  expect([1, 49, 50, 349, 350, 599, 600, 1_200].map((screens) => classOf(screens).join())).toEqual([
    ...['under-50', 'under-50', '50-150', '150-350', '350-600', '350-600', 'over-600', 'over-600'],
  ]);
  expect(fitsTold({ kind: 'wide' }, FEWEST_OF_WIDE)).toBe(true);
  expect(fitsTold({ kind: 'wide' }, FEWEST_OF_WIDE - 1)).toBe(false);
  expect(fitsTold({ kind: 'number', screens: 312 }, 312)).toBe(true);
  expect(fitsTold({ kind: 'number', screens: 312 }, 313)).toBe(false);
});

it('tells from what is known what was told, and an estimate from both', () => {
  const told: ToldScreens[] = [
    { kind: 'number', screens: 453 },
    { kind: 'wide' },
    ...SCREENS_CLASSES.map((screensClass) => ({ kind: 'class', screensClass }) as const),
  ];
  for (const each of told) expect(toldBehind(screensKnown(each))).toEqual(each);
  expect(toldBehind({ screens: 453, spread: 0.33 })).toBeNull();
});
