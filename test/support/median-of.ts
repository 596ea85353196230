import { Bench } from 'tinybench';

/** Median milliseconds of one call. */
export async function medianOf(name: string, work: () => unknown): Promise<number> {
  const bench = new Bench({ time: 1_000, warmupTime: 200 });
  bench.add(name, work);
  const [task] = await bench.run();
  if (task?.result.state !== 'completed') throw new Error(`${name}: the benchmark did not complete`);
  return task.result.latency.p50;
}
