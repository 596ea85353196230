import type { Run, RunItem, RunState } from '../domain/run.ts';
import type { Pipeline } from './dependencies.ts';
import { publishProgramme } from './publish-programme.ts';
import { writeStatus } from './status.ts';

export type EndState = Extract<RunState, 'done' | 'partial' | 'failed'>;

/** Whether a run has brought something: then it is partial, whatever has failed since. */
export function hasForecast(items: readonly RunItem[]): boolean {
  return items.some((item) => item.type === 'film' && item.state === 'done');
}

/**
 * Ends a run, says when the stores have to be looked at next, and gives the public what it may have changed. False, and nothing is written, when the run has been
 * moved since it was read.
 */
export async function endRun(pipeline: Pipeline, run: Run, state: EndState): Promise<boolean> {
  const at = pipeline.clock.now().toISOString();
  const { runId, stepVersion } = run;
  const ended = await pipeline.operational.moveRun({
    ...{ runId, from: stepVersion, step: 'end', at, state, finishedAt: at },
  });
  if (!ended) return false;
  await writeStatus(pipeline);
  // The run has ended, whatever comes of this; it has the next catch-up try it again.
  await publishProgramme(pipeline).catch(() => undefined);
  return true;
}
