import type { Run, RunItem, RunState } from '../domain/run.ts';
import type { Pipeline } from './dependencies.ts';
import { writeStatus } from './status.ts';

export type EndState = Extract<RunState, 'done' | 'partial' | 'failed'>;

/** Whether a run has brought something: then it is partial, whatever has failed since. */
export function hasForecast(items: readonly RunItem[]): boolean {
  return items.some((item) => item.type === 'film' && item.state === 'done');
}

/**
 * Ends a run, and says when the stores have to be looked at next. False, and nothing is written, when the run has been
 * moved since it was read.
 */
export async function endRun(pipeline: Pipeline, run: Run, state: EndState): Promise<boolean> {
  const at = pipeline.clock.now().toISOString();
  const { runId, stepVersion } = run;
  const ended = await pipeline.operational.moveRun({
    ...{ runId, from: stepVersion, step: 'end', at, state, finishedAt: at },
  });
  if (ended) await writeStatus(pipeline);
  return ended;
}
