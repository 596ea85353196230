import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';

/** What was asked, and how long each answer took; what is no success has no time. */
export interface OpenLoop {
  /** Milliseconds from when a request was due to the end of its answer. */
  latencies: number[];
  /** Requests by HTTP status, `broken` where there was none. */
  statuses: Record<string, number>;
}

/**
 * Sends a request at each tick, whether the one before is answered or not: who waits for slow answers asks less often than
 * visitors do, and measures too little (Schroeder, Wierman and Harchol-Balter 2006).
 *
 * @param urls asked in turn, each once.
 * @param rate requests a second.
 */
export async function openLoop(urls: readonly string[], rate: number): Promise<OpenLoop> {
  const result: OpenLoop = { latencies: [], statuses: {} };
  const begun = performance.now();
  const asked = urls.map(async (url, index) => {
    const due = begun + (1_000 * index) / rate;
    await pause(Math.max(0, due - performance.now()));
    const status = await statusOf(url);
    result.statuses[status] = (result.statuses[status] ?? 0) + 1;
    if (status === '200') result.latencies.push(performance.now() - due);
  });
  await Promise.all(asked);
  return result;
}

async function statusOf(url: string): Promise<string> {
  try {
    const answer = await fetch(url);
    await answer.arrayBuffer();
    return String(answer.status);
  } catch {
    return 'broken';
  }
}
