import { isUnderWay } from '../domain/run.ts';
import type { Pipeline } from './dependencies.ts';
import { nextLookAt, readDueWork } from './due-work.ts';

/** Says when the stores have to be looked at next; called when a run has begun or ended. */
export async function writeStatus(
  pipeline: Pick<Pipeline, 'operational' | 'clock' | 'status' | 'sources'>,
): Promise<void> {
  const now = pipeline.clock.now();
  const work = await readDueWork(pipeline, now);
  await pipeline.status.write({
    writtenAt: now.toISOString(),
    nextCheckAt: nextLookAt(work, now).toISOString(),
    underWay: work.runs.filter(isUnderWay).map((run) => run.runId),
  });
}

/** True when the last run said that nothing is to be done before later: then no database needs to be woken. */
export async function isNothingDue({ status, clock }: Pick<Pipeline, 'status' | 'clock'>): Promise<boolean> {
  const written = await status.read();
  if (written === null) return false;
  const now = clock.now().getTime();
  // What was written later than now says nothing: the clock has been put back.
  return Date.parse(written.writtenAt) <= now && now < Date.parse(written.nextCheckAt);
}
