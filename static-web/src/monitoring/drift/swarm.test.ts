import fc from 'fast-check';
import { expect, it } from 'vitest';
import { swarm } from './swarm.ts';

const RADIUS = 3;
const xs = fc.array(fc.double({ min: 0, max: 300, noNaN: true }), { maxLength: 60 });

it('puts no dot on another where there is room, each near its line', () => {
  fc.assert(
    fc.property(xs, (places) => {
      const offsets = swarm(places, RADIUS, Infinity);
      for (const [i, y] of offsets.entries())
        for (const [j, other] of offsets.entries())
          if (i < j)
            expect(Math.hypot((places[i] ?? 0) - (places[j] ?? 0), y - other)).toBeGreaterThan(
              2 * RADIUS - 1e-3,
            );
    }),
  );
});

it('never goes further than it may, whatever lies on whatever', () => {
  fc.assert(
    fc.property(xs, (places) => {
      const offsets = swarm(places, RADIUS, 12);
      expect(offsets).toHaveLength(places.length);
      expect(offsets.every((y) => Math.abs(y) <= 12)).toBe(true);
    }),
  );
});

it('leaves dots that are alone on their line, and parts those that are not', () => {
  expect(swarm([10, 100], RADIUS, 12)).toEqual([0, 0]);
  expect(swarm([50, 50, 50], RADIUS, 12)).toEqual([0, 6, -6]);
  expect(swarm([], RADIUS, 12)).toEqual([]);
});
