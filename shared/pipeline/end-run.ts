import type { RunState } from '../domain/run.ts';
import type { Pipeline } from './dependencies.ts';
import { writeStatus } from './status.ts';

/** Ends a run, and says when the stores have to be looked at next. */
export async function endRun(
  pipeline: Pipeline,
  runId: string,
  state: Extract<RunState, 'done' | 'partial' | 'failed'>,
): Promise<void> {
  await pipeline.operational.setRunState(runId, state, pipeline.clock.now().toISOString());
  await writeStatus(pipeline);
}
