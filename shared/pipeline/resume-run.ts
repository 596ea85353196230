import { nextStep } from '../domain/next-step.ts';
import type { Run, RunProblem } from '../domain/run.ts';
import { advanceRun, claimOf } from './advance-run.ts';
import type { Pipeline } from './dependencies.ts';
import { endRun, hasForecast } from './end-run.ts';
import { clearProblems, noteProblem } from './run-notes.ts';
import { sendStep } from './send-step.ts';

/** After so long what is still pending has ended its process each time: the rest of the week goes on without it. */
const GIVE_UP_AFTER_MS = 6 * 3_600_000;
/** A run of yesterday that was taken back to an earlier step a moment ago gets its time as well. */
const GIVE_UP_STEP_AFTER_MS = 30 * 60_000;
/** The catch-up comes every hour: a run that nobody has taken up for longer was not tried, the machine was off. */
const NOT_TRIED_FOR_MS = 2 * 3_600_000;

const NEVER_FINISHED: RunProblem = {
  code: 'never-finished',
  detail: 'It was tried for hours and never came to an end',
};

/**
 * Sends the messages of the step of a run that stands still again: those of every item that is not settled. Messages
 * are idempotent, so one that was only slow does no harm. A run that has been tried for hours ends, with that reason.
 */
export async function resumeRun(pipeline: Pipeline, run: Run): Promise<void> {
  const { clock, operational } = pipeline;
  const now = clock.now();
  const items = await operational.listRunItems(run.runId);
  if (!isGivenUp(run, now)) {
    const step = nextStep(run, items);
    await clearProblems(operational, items, 'run');
    // Another process may be at it: one of them sends.
    if (await operational.moveRun(claimOf(run, step, now))) await sendStep(pipeline, run.runId, step, items);
    return;
  }
  const pending = items.filter((item) => item.state === 'pending');
  for (const item of pending) await operational.settleRunItem(item, NEVER_FINISHED);
  if (pending.length > 0) return advanceRun(pipeline, run.runId);
  await noteProblem(operational, run.runId, 'run', NEVER_FINISHED);
  await endRun(pipeline, run, hasForecast(items) ? 'partial' : 'failed');
}

function isGivenUp({ startedAt, stepAt }: Run, now: Date): boolean {
  const since = (instant: string): number => now.getTime() - Date.parse(instant);
  const isTried = since(stepAt) > GIVE_UP_STEP_AFTER_MS && since(stepAt) < NOT_TRIED_FOR_MS;
  return isTried && since(startedAt) > GIVE_UP_AFTER_MS;
}
