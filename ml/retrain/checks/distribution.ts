/** Quantile of sorted numbers, the nearest one; NaN without any. */
export function quantileOf(sorted: readonly number[], share: number): number {
  return sorted[Math.round(share * (sorted.length - 1))] ?? NaN;
}

export function medianOf(values: readonly number[]): number {
  return quantileOf(
    values.toSorted((a, b) => a - b),
    0.5,
  );
}

/**
 * Kolmogorov and Smirnov's distance, 0 to 1: the greatest difference between the shares of two lists that are at most a value.
 *
 * @param sorted both in ascending order, none empty.
 */
export function distance(one: readonly number[], other: readonly number[]): number {
  let [i, j, most] = [0, 0, 0];
  while (i < one.length && j < other.length) {
    const value = Math.min(one[i] ?? Infinity, other[j] ?? Infinity);
    while (i < one.length && (one[i] ?? Infinity) <= value) i += 1;
    while (j < other.length && (other[j] ?? Infinity) <= value) j += 1;
    most = Math.max(most, Math.abs(i / one.length - j / other.length));
  }
  return most;
}
