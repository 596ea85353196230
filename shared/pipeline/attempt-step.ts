import type { Run, RunStep } from '../domain/run.ts';
import { advanceRun } from './advance-run.ts';
import type { Pipeline } from './dependencies.ts';
import { endRun, hasForecast } from './end-run.ts';
import { noteProblem, type RunNote } from './run-notes.ts';
import { runOf } from './run-of.ts';
import { attemptWork, type Attempt } from './attempt-work.ts';

/**
 * Does the step of a run that its message asks for. A message of a step in which the run is not any more, or not yet,
 * moves nothing but what stands still. Where the step fails for good the run ends, and says why; the forecasts that it has
 * remain.
 */
export async function attemptStep(
  pipeline: Pipeline,
  { runId, step, note }: { runId: string; step: RunStep; note: RunNote },
  attempt: Attempt,
  work: (run: Run) => Promise<void>,
): Promise<void> {
  const run = await runOf(pipeline.operational, runId);
  if (run.step !== step) return advanceRun(pipeline, runId);
  const { problem, poison } = await attemptWork(attempt, async () => {
    await work(run);
    return null;
  });
  if (problem === null) return;
  // Another delivery of the message may have done the step in the meantime: then the run is not this one's to end.
  const state = hasForecast(await pipeline.operational.listRunItems(runId)) ? 'partial' : 'failed';
  if (await endRun(pipeline, run, state)) await noteProblem(pipeline.operational, runId, note, problem);
  if (poison !== null) throw poison.error;
}
