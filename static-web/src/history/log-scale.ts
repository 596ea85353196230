/** A logarithmic scale: admissions to a position, and the round numbers on it. */
interface LogScale {
  /** 0 at the start and 1 at the end. */
  at: (value: number) => number;
  start: number;
  end: number;
  /** The powers of ten between start and end. */
  ticks: number[];
}

/** Leaves some air around the values; what is below 10 counts as 10. */
const AIR = 1.5;

export function logScale(values: readonly number[]): LogScale {
  const positive = values.map((value) => Math.max(10, value));
  const start = Math.min(...positive) / AIR;
  const end = Math.max(...positive) * AIR;
  const [first, last] = [Math.log10(start), Math.log10(end)];
  const ticks: number[] = [];
  for (let power = Math.ceil(first); power <= last; power++) ticks.push(10 ** power);
  return {
    at: (value) => (Math.log10(Math.max(start, value)) - first) / (last - first),
    start,
    end,
    ticks,
  };
}
