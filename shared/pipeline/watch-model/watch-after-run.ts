import { messageOf, NiabError } from '../../errors.ts';
import { within } from '../../time-out.ts';
import type { QueueMessages } from '../../storage/queues/queues.ts';
import type { Pipeline } from '../dependencies.ts';
import { watchModel, type ModelAlert } from './watch-model.ts';

/** So long a message waits for it; what takes longer goes on without it. */
const PATIENCE_MS = 180_000;

/** One after the other: two runs that end together change the same reports. */
let underWay: Promise<void> = Promise.resolve();

/**
 * After a run of results what is known of the model follows them. The run has ended: nothing that goes wrong here harms it. That is
 * told to the log, and the next run of results does it.
 */
export async function watchAfterRun(
  pipeline: Pipeline,
  { runId }: QueueMessages['record-actuals'],
  tell: (alert: ModelAlert) => void,
): Promise<void> {
  try {
    const run = await pipeline.operational.getRun(runId);
    if (run?.kind !== 'actuals') return;
    const watched = underWay.then(() => watchModel(pipeline, tell));
    underWay = within(PATIENCE_MS, watched).catch(() => undefined);
    await within(PATIENCE_MS, watched);
  } catch (error) {
    const code = error instanceof NiabError ? error.code : 'internal';
    process.emitWarning(messageOf(error), { type: 'WatchWarning', code });
  }
}
