import { median } from './median.ts';

export interface Point {
  x: number;
  y: number;
}

export interface Line {
  slope: number;
  intercept: number;
}

/**
 * The line of Theil and Sen: its slope is the median of the slopes between any two points, so that 29 % of them may be anywhere
 * (Sen, "Estimates of the regression coefficient based on Kendall's tau", JASA 1968). Points that share their x tell no slope;
 * where no two differ, it is level.
 */
export function robustLine(points: readonly Point[]): Line {
  const slopes: number[] = [];
  points.forEach((one, index) => {
    for (const other of points.slice(index + 1)) {
      if (one.x !== other.x) slopes.push((other.y - one.y) / (other.x - one.x));
    }
  });
  return lineOfSlope(points, slopes.length === 0 ? 0 : median(slopes));
}

/** The line of a slope that has as many points above it as below; its intercept is NaN without any. */
export function lineOfSlope(points: readonly Point[], slope: number): Line {
  return { slope, intercept: median(points.map(({ x, y }) => y - slope * x)) };
}
