import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bands, roundLevels, roundTicks, weekTicks } from './scales.ts';

describe('round numbers', () => {
  it.each([
    [7_214, 5, [0, 2_000, 4_000, 6_000, 8_000]],
    [4_900, 5, [0, 1_000, 2_000, 3_000, 4_000, 5_000]],
    [5, 5, [0, 1, 2, 3, 4, 5]],
    [0, 5, [0, 0.2, 0.4, 0.6, 0.8, 1]],
  ])('up to %d', (highest, steps, ticks) => {
    expect(roundTicks(highest, steps).map((tick) => Number(tick.toFixed(9)))).toEqual(ticks);
  });

  it('reach what is shown in no more steps than there is room for', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1, max: 1e7, noNaN: true }),
        fc.integer({ min: 2, max: 8 }),
        (highest, steps) => {
          const ticks = roundTicks(highest, steps);
          expect(ticks.at(-1)).toBeGreaterThanOrEqual(highest * (1 - 1e-12));
          expect(ticks.length).toBeLessThanOrEqual(steps + 1);
        },
      ),
    );
  });
});

it.each([
  [0.31, 0.62, 4, [0.3, 0.4, 0.5, 0.6, 0.7]],
  [0.8, 1.3, 4, [0.8, 1, 1.2, 1.4]],
  [-0.6, 0.2, 4, [-0.6, -0.4, -0.2, 0, 0.2]],
  [1, 1, 4, [0.95, 1, 1.05]],
])('round levels hold all from %d to %d', (lowest, highest, steps, levels) => {
  expect(roundLevels(lowest, highest, steps).map((level) => Number(level.toFixed(9)))).toEqual(levels);
});

it('bands lie side by side within their ends', () => {
  const { width, left, middle } = bands(3, 40, 340);
  expect(left(0)).toBeGreaterThan(40);
  expect(left(1)).toBeGreaterThan(left(0) + width);
  expect(middle(1)).toBeCloseTo(190, 9);
  expect(left(2) + width).toBeLessThan(340);
});

it('writes every week where there is room, fewer on a phone, and always the last', () => {
  expect(weekTicks(4, 400)).toEqual([0, 1, 2, 3]);
  expect(weekTicks(4, 150)).toEqual([1, 3]);
  expect(weekTicks(4, 20)).toEqual([3]);
  expect(weekTicks(0, 300)).toEqual([]);
});
