import type { IsoDate } from '../domain/cinema-week.ts';
import { latestForecastRun } from '../domain/unanswered-runs.ts';
import type { Steps } from './advance-run.ts';
import { changeRun } from './change-run.ts';
import { writeStatus } from './status.ts';

/**
 * Has a week planned again, with settings that have changed: one message for its latest forecast, and none while that one
 * waits. A run that is on its way to its programme will read the settings as they are then.
 */
export async function requestPlan(pipeline: Steps, week: IsoDate): Promise<void> {
  const runs = await pipeline.operational.listRuns(week, week);
  // What brought nothing has no programme.
  const run = latestForecastRun(
    runs.filter(({ state }) => state !== 'failed'),
    week,
  );
  if (run === null) return;
  const before = await changeRun(pipeline, run.runId, ({ step, state }) => {
    // Where it is asked again for pages that may not come, the move tells that it cannot be left as it was.
    if (state === 'collecting') return { step, state, finishedAt: null };
    // A programme that is being chosen may have read the old settings: the move has it chosen once more.
    return step === 'end' || step === 'plan' ? { step: 'plan', state: 'processing', finishedAt: null } : null;
  });
  if (before === null) return;
  // Before the message: should it be lost, the next catch-up finds the run.
  await writeStatus(pipeline);
  if (before.step === 'end') await pipeline.queues.send('plan-programme', { runId: run.runId });
}
