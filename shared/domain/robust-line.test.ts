import { expect, it } from 'vitest';
import { lineOfSlope, robustLine, type Point } from './robust-line.ts';

const ON_A_LINE: Point[] = Array.from({ length: 20 }, (_, x) => ({ x, y: 3 + 0.5 * x }));

it('is the line that the points lie on', () => {
  const { slope, intercept } = robustLine(ON_A_LINE);
  expect(slope).toBeCloseTo(0.5, 12);
  expect(intercept).toBeCloseTo(3, 12);
});

it('is moved by no quarter of the points, wherever they are', () => {
  const points = ON_A_LINE.map((point, i) => (i % 4 === 0 ? { x: point.x + 1_000, y: -1_000 * i } : point));
  const { slope, intercept } = robustLine(points);
  expect(slope).toBeCloseTo(0.5, 12);
  expect(intercept).toBeCloseTo(3, 12);
});

it('learns no slope from points that share their x, and a level line where all do', () => {
  const doubled = [...ON_A_LINE, ...ON_A_LINE.map(({ x, y }) => ({ x, y: y + 1 }))];
  expect(robustLine(doubled).slope).toBeCloseTo(0.5, 1);
  expect(robustLine([1, 7, 4].map((y) => ({ x: 2, y })))).toEqual({ slope: 0, intercept: 4 });
});

it('of a given slope has as many points above it as below', () => {
  const points = [5, 1, 3].map((above, x) => ({ x, y: 2 * x + above }));
  expect(lineOfSlope(points, 2)).toEqual({ slope: 2, intercept: 3 });
});
