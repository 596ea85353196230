import type { IsoDate } from '../domain/cinema-week.ts';
import type { RunStep } from '../domain/run.ts';
import { latestForecastRun } from '../domain/unanswered-runs.ts';
import { changeRun } from './change-run.ts';
import type { Pipeline } from './dependencies.ts';
import { writeStatus } from './status.ts';

/**
 * Has a week planned again, with settings that have changed: one message for its latest forecast, and none while that one
 * waits. A run that is on its way to its programme will read the settings as they are then.
 */
export async function requestPlan(
  pipeline: Pick<Pipeline, 'operational' | 'clock' | 'queues' | 'status' | 'sources'>,
  week: IsoDate,
): Promise<void> {
  const runs = await pipeline.operational.listRuns(week, week);
  // What brought nothing has no programme.
  const run = latestForecastRun(
    runs.filter(({ state }) => state !== 'failed'),
    week,
  );
  if (run === null) return;
  const seen: { step: RunStep } = { step: run.step };
  const moved = await changeRun(pipeline, run.runId, ({ step, state }) => {
    seen.step = step;
    // Where it is asked again for pages that may not come, the move tells that it cannot be left as it was.
    if (state === 'collecting') return { step, state, finishedAt: null };
    // A programme that is being chosen may have read the old settings: the move has it chosen once more.
    return step === 'end' || step === 'plan' ? { step: 'plan', state: 'processing', finishedAt: null } : null;
  });
  if (moved === null) return;
  // Before the message: should it be lost, the next catch-up finds the run.
  await writeStatus(pipeline);
  if (seen.step === 'end') await pipeline.queues.send('plan-programme', { runId: run.runId });
}
