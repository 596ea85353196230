/** Finer than the measures tell texts apart. */
const BINS = 2048;
/** Measures are from 0 to a little above 1. */
const HIGHEST = 1.25;
/** Share of the highest measure below which a text is not worth comparing where another is so much more like. */
const LEAST_OF_HIGHEST = 0.4;
const counts = new Uint32Array(BINS);

/**
 * Adds the texts of the highest measures without sorting: at least `most` where so many are like enough, and of those equal
 * to the last one as many again.
 *
 * @param measures in the order of the texts.
 */
export function addStrongest(
  texts: Uint32Array,
  measures: Float32Array,
  most: number,
  to: Set<number>,
): void {
  counts.fill(0);
  for (let at = 0; at < texts.length; at += 1) {
    const bin = binOf(measures[at] ?? 0);
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  let highest = BINS - 1;
  while (highest > 0 && counts[highest] === 0) highest -= 1;
  const lowest = Math.ceil(highest * LEAST_OF_HIGHEST);
  let least = BINS - 1;
  for (let sum = counts[least] ?? 0; least > lowest && sum < most; sum += counts[least] ?? 0) least -= 1;
  let room = 2 * most;
  for (let at = 0; at < texts.length && room > 0; at += 1) {
    if (binOf(measures[at] ?? 0) < least) continue;
    to.add(texts[at] ?? 0);
    room -= 1;
  }
}

function binOf(measure: number): number {
  return Math.min(BINS - 1, Math.floor((measure / HIGHEST) * BINS));
}
