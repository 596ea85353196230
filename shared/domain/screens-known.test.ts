import { expect, it } from 'vitest';
import { fewestOf, screensKnown, toldBehind } from './screens-known.ts';
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

it('tells from what is known what was told, and an estimate from both', () => {
  const told: ToldScreens[] = [
    { kind: 'number', screens: 453 },
    { kind: 'wide' },
    ...SCREENS_CLASSES.map((screensClass) => ({ kind: 'class', screensClass }) as const),
  ];
  for (const each of told) expect(toldBehind(screensKnown(each))).toEqual(each);
  expect(toldBehind({ screens: 453, spread: 0.33 })).toBeNull();
});
