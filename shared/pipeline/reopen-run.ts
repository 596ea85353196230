import type { Run, RunItem, RunStep } from '../domain/run.ts';
import { RUN_STEPS } from '../domain/shapes/run.ts';
import { changeRun } from './change-run.ts';
import type { Pipeline } from './dependencies.ts';
import { writeStatus } from './status.ts';

/**
 * Takes a run back to a step that it has passed, with the items that are to be done again; a run that is at an earlier
 * step stays there. One that had ended is under way again, so that the next catch-up looks at it, whatever becomes of its
 * messages.
 *
 * @returns the round in which the items are pending.
 */
export async function reopenRun(
  pipeline: Pick<Pipeline, 'operational' | 'clock' | 'status' | 'sources'>,
  runId: string,
  step: RunStep,
  pending: readonly Pick<RunItem, 'type' | 'key'>[],
): Promise<number> {
  const before = await changeRun(pipeline, runId, (run) => ({
    step: earlier(run.step, step),
    state: stateOf(run),
    finishedAt: null,
    pending,
  }));
  if (before === null) return 0;
  if (before.finishedAt !== null) await writeStatus(pipeline);
  return before.stepVersion + 1;
}

/** The step for which an item of a kind is done. */
export function stepOf({ type }: Pick<RunItem, 'type'>): RunStep {
  return type === 'page' ? 'fetch' : 'build';
}

function earlier(one: RunStep, other: RunStep): RunStep {
  return RUN_STEPS.indexOf(one) < RUN_STEPS.indexOf(other) ? one : other;
}

/** Somebody may be collecting it. */
function stateOf({ state }: Run): Run['state'] {
  return state === 'collecting' ? state : 'processing';
}
