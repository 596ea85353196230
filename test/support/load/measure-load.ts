import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import type { KindResult, LoadKind, LoadOrder, LoadResult } from './load-messages.ts';
import { probeHealth } from './probe-health.ts';

/** The loads that are measured: all connections on one kind of request, then shared among all three. */
export const LOADS = {
  history: { history: 100 },
  week: { week: 100 },
  programme: { programme: 100 },
  mixed: { history: 45, week: 45, programme: 10 },
} as const satisfies Record<string, Partial<Record<LoadKind, number>>>;
export type LoadName = keyof typeof LOADS;

export interface MeasuredLoad extends LoadResult {
  seconds: number;
  /** Milliseconds of each answer of the liveness probe meanwhile. */
  health: number[];
}

/** Puts a load on a host and probes its health meanwhile. */
export async function measureLoad(order: LoadOrder): Promise<MeasuredLoad> {
  const prober = await probeHealth(order.url);
  const script = path.join(import.meta.dirname, 'load-process.ts');
  const child = fork(script, [JSON.stringify(order)], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`The load ended with ${String(code)} before it told what came of it`);
  });
  ended.catch(() => undefined);
  const [result] = (await Promise.race([once(child, 'message'), ended])) as [LoadResult];
  return { ...result, seconds: order.seconds, health: await prober.stop() };
}

/** Several measurements of the same load as one. */
export function together(parts: readonly MeasuredLoad[]): MeasuredLoad {
  const all: MeasuredLoad = { kinds: {}, changes: 0, seconds: 0, health: [] };
  for (const part of parts) {
    all.changes += part.changes;
    all.seconds += part.seconds;
    all.health = all.health.concat(part.health);
    for (const [kind, found] of Object.entries(part.kinds) as [LoadKind, KindResult][]) {
      const sum = (all.kinds[kind] ??= { latencies: [], statuses: {}, timeouts: 0, starved: 0, broken: 0 });
      sum.latencies = sum.latencies.concat(found.latencies);
      sum.timeouts += found.timeouts;
      sum.starved += found.starved;
      sum.broken += found.broken;
      for (const [status, count] of Object.entries(found.statuses)) {
        sum.statuses[status] = (sum.statuses[status] ?? 0) + count;
      }
    }
  }
  return all;
}
