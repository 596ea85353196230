import { Bench } from 'tinybench';

/** Median milliseconds of one call, by the clock or by another measure of milliseconds. */
export async function medianOf(
  name: string,
  work: () => unknown,
  now: () => number = () => performance.now(),
): Promise<number> {
  const bench = new Bench({ time: 1_000, warmupTime: 200, now });
  bench.add(name, work);
  const [task] = await bench.run();
  if (task?.result.state !== 'completed') throw new Error(`${name}: the benchmark did not complete`);
  return task.result.latency.p50;
}
