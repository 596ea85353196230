import { isUnderWay } from '../domain/due-runs.ts';
import { nextCheck } from '../domain/next-check.ts';
import type { Pipeline } from './dependencies.ts';
import { isSomethingDue, readDueWork, type DueWork } from './due-work.ts';

/** Says when the stores have to be looked at next; called when a run has begun or ended. */
export async function writeStatus(pipeline: Pipeline): Promise<void> {
  const now = pipeline.clock.now();
  const work = await readDueWork(pipeline, now);
  await pipeline.status.write({
    writtenAt: now.toISOString(),
    nextCheckAt: nextLook(work, now).toISOString(),
    underWay: work.runs.filter(isUnderWay).map((run) => run.runId),
  });
}

/** Runs are due from full hours on, what did not answer from some time after the end of its run. */
function nextLook(work: DueWork, now: Date): Date {
  const due = nextCheck(now, (at) => isSomethingDue(work, at));
  const again = work.incomplete?.askAgainAt ?? due;
  return again > now && again < due ? again : due;
}

/** True when the last run said that nothing is to be done before later: then no database needs to be woken. */
export async function isNothingDue({ status, clock }: Pick<Pipeline, 'status' | 'clock'>): Promise<boolean> {
  const written = await status.read();
  if (written === null) return false;
  const now = clock.now().getTime();
  // What was written later than now says nothing: the clock has been put back.
  return Date.parse(written.writtenAt) <= now && now < Date.parse(written.nextCheckAt);
}
