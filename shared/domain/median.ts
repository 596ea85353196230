/** @returns NaN for no values. */
export function median(values: readonly number[]): number {
  const sorted = new Float64Array(values).sort();
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? NaN) + (sorted[Math.ceil(middle)] ?? NaN)) / 2;
}
