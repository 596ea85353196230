/** A logarithmic scale: admissions to a position, and its round numbers. */
export interface LogScale {
  /** Position, 0 at the start and 1 at the end. */
  at(value: number): number;
  /** Powers of ten, both ends included. */
  ticks: number[];
}

/** From the power of ten below the smallest value to the one above the largest; what is below 10 counts as 10. */
export function logScale(values: readonly number[]): LogScale {
  const logs = values.map((value) => Math.log10(Math.max(10, value)));
  const first = Math.floor(Math.min(...logs));
  const last = Math.max(first + 1, Math.ceil(Math.max(...logs)));
  return {
    at: (value) => (Math.log10(Math.max(10, value)) - first) / (last - first),
    ticks: Array.from({ length: last - first + 1 }, (_, index) => 10 ** (first + index)),
  };
}
