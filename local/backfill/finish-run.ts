import { nextStep } from '#shared/domain/next-step.ts';
import type { Run, RunItem, RunState, RunStep } from '#shared/domain/run.ts';
import { NiabError } from '#shared/errors.ts';
import { changeRun } from '#shared/pipeline/change-run.ts';
import { collectRun } from '#shared/pipeline/collect-run.ts';
import type { Pipeline } from '#shared/pipeline/dependencies.ts';
import { runOf } from '#shared/pipeline/run-of.ts';
import { sendStep } from '#shared/pipeline/send-step.ts';

/**
 * Brings a run to its end from wherever it is: begins or goes on to collect it, takes up the step in which it was
 * interrupted, or tries again what failed.
 *
 * @param pipeline one that works on messages at once.
 * @param last the step with which the run ends.
 * @param owner names this process.
 * @returns how it ended.
 * @throws NiabError `run-taken` while another process is collecting it.
 */
export async function finishRun(
  pipeline: Pipeline,
  { runId, state }: Run,
  last: RunStep,
  owner: string,
): Promise<RunState> {
  if (state === 'processing') return goOn(pipeline, runId);
  if (!(await collectRun(pipeline, await runOf(pipeline.operational, runId), owner))) {
    throw new NiabError('run-taken', `Another process is collecting ${runId}. Try again in a few minutes.`);
  }
  const collected = await runOf(pipeline.operational, runId);
  // Its pages brought nothing new, but it may have failed after they had been read.
  return collected.state === 'failed' && state === 'failed'
    ? redoStep(pipeline, runId, last)
    : collected.state;
}

/** Does a step of a run once more, for those of its items that are pending; answers how the run ended. */
export async function redoStep(
  pipeline: Pipeline,
  runId: string,
  step: RunStep,
  items: readonly RunItem[] = [],
): Promise<RunState> {
  await changeRun(pipeline, runId, () => ({ step, state: 'processing', finishedAt: null }));
  await sendStep(pipeline, runId, step, items);
  return (await runOf(pipeline.operational, runId)).state;
}

async function goOn(pipeline: Pipeline, runId: string): Promise<RunState> {
  const { operational } = pipeline;
  const items = await operational.listRunItems(runId);
  return redoStep(pipeline, runId, nextStep(await runOf(operational, runId), items), items);
}
