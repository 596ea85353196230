import type { IsoDate } from '../domain/cinema-week.ts';
import { advanceRun, type Steps } from './advance-run.ts';
import { sendStep } from './send-step.ts';
import { writeStatus } from './status.ts';

/** Sends the messages of the runs of a week that are to put its films together, or to record its results, anew. */
export async function sendAgain(pipeline: Steps, week: IsoDate): Promise<void> {
  const { operational, queues } = pipeline;
  // Before the messages: should one be lost, the next catch-up finds its run.
  await writeStatus(pipeline);
  for (const { runId, step } of await operational.listRuns(week, week)) {
    if (step === 'assemble') await queues.send('assemble-week', { runId });
    if (step === 'record') await queues.send('record-actuals', { runId });
  }
}

/** Sends the messages of the films of a week that are to be forecast anew, or of its programme where none is. */
export async function sendFilmsAgain(pipeline: Steps, week: IsoDate): Promise<void> {
  const { operational } = pipeline;
  await writeStatus(pipeline);
  for (const { runId, step } of await operational.listRuns(week, week)) {
    if (step !== 'build') continue;
    const items = await operational.listRunItems(runId);
    const isWaiting = items.some(({ type, state }) => type === 'film' && state === 'pending');
    await (isWaiting ? sendStep(pipeline, runId, 'build', items) : advanceRun(pipeline, runId));
  }
}
