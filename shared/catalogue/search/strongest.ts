const BINS = 2048;
const counts = new Uint32Array(BINS);

/** Adds those of the highest measures, at least `most` where there are as many; who is equal to the last one comes too, up to twice. */
export function strongest(found: Uint32Array, measure: Float32Array, most: number, to: Set<number>): void {
  counts.fill(0);
  for (const each of found) {
    const bin = binOf(measure[each] ?? 0);
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  let least = BINS - 1;
  for (let sum = counts[least] ?? 0; least > 0 && sum < most; sum += counts[least] ?? 0) least -= 1;
  let room = 2 * most;
  for (const each of found) {
    if (binOf(measure[each] ?? 0) < least) continue;
    to.add(each);
    room -= 1;
    if (room === 0) return;
  }
}

/** Measures are from 0 to a little above 1. */
function binOf(measure: number): number {
  return Math.min(BINS - 1, Math.floor(measure * BINS * 0.8));
}
