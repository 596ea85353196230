/** From numbers to places on a chart. Pure. */

/** Round numbers from 0 to the first that is not below the highest, at most so many steps of 1, 2 or 5 times a power of ten. */
export function roundTicks(highest: number, steps: number): number[] {
  const least = Math.max(1, highest) / steps;
  const step = roundStep(least);
  return Array.from({ length: Math.ceil(Math.max(1, highest) / step) + 1 }, (_, i) => i * step);
}

/** Round numbers from the first that is not above the lowest to the first that is not below the highest, about so many steps. */
export function roundLevels(lowest: number, highest: number, steps: number): number[] {
  // What does not change has its line in the middle.
  const [low, high] = lowest < highest ? [lowest, highest] : [lowest - 0.05, lowest + 0.05];
  const step = roundStep((high - low) / steps);
  const first = Math.floor(low / step + 1e-9);
  const last = Math.ceil(high / step - 1e-9);
  return Array.from({ length: last - first + 1 }, (_, i) => (first + i) * step);
}

/** 1, 2 or 5 times a power of ten that is not below. */
function roundStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  return [1, 2, 5, 10].map((times) => times * power).find((each) => each >= least) ?? 10 * power;
}

/** Equal bands side by side with some air between them and at both ends, in pixels. */
export interface Bands {
  width: number;
  /** The left end of a band, and its middle. */
  left: (index: number) => number;
  middle: (index: number) => number;
}

const AIR = 0.22;

export function bands(count: number, from: number, to: number): Bands {
  const step = (to - from) / Math.max(1, count + AIR);
  const width = step * (1 - AIR);
  const left = (index: number): number => from + step * (AIR + index);
  return { width, left, middle: (index) => left(index) + width / 2 };
}

/** Narrowest room for « 28 juin », in pixels. */
const TICK_ROOM = 58;

/** The places of the weeks that are written below an axis: as many as fit, always the last. */
export function weekTicks(count: number, width: number): number[] {
  const step = Math.max(1, Math.ceil((count * TICK_ROOM) / width));
  return Array.from({ length: count }, (_, i) => i).filter((i) => (count - 1 - i) % step === 0);
}
