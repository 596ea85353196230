import { expect, it } from 'vitest';
import { fewestOf, screensKnown } from './screens-known.ts';
import { SCREENS_CLASSES } from './shapes/told-facts.ts';

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
