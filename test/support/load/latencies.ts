/** What many latencies come to, in milliseconds. */
interface LatencySummary {
  median: number;
  p99: number;
  longest: number;
}

/** Infinite when there was no answer. */
export function summaryOf(latencies: readonly number[]): LatencySummary {
  const sorted = latencies.toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.ceil(share * sorted.length) - 1] ?? Infinity;
  return { median: at(0.5), p99: at(0.99), longest: at(1) };
}
