import { randomUUID } from 'node:crypto';
import { stalledRuns, type DueRun } from '../domain/due-runs.ts';
import { isForecastRun, newRun, NO_MODEL, type Run, type RunKind } from '../domain/run.ts';
import { RUN_KINDS } from '../domain/shapes/run.ts';
import { messageOf } from '../errors.ts';
import { collectRun } from './collect-run.ts';
import type { Pipeline } from './dependencies.ts';
import { readDueWork, type DueWork } from './due-work.ts';
import { endRun, hasForecast } from './end-run.ts';
import { publishProgramme } from './publish-programme.ts';
import { resumeRun } from './resume-run.ts';
import { noteProblem } from './run-notes.ts';
import { problemOf } from './attempt-work.ts';
import { isNothingDue, writeStatus } from './status.ts';

/** A step takes minutes; one that takes longer has lost its process or a message. */
const STALLED_AFTER_MINUTES = 10;

/**
 * Begins and collects every run of the given kinds that is due now, goes on with those whose process died, and asks
 * again for what did not answer; answers their ids. Where the last run said that nothing is to be done yet, no
 * database is woken.
 */
export async function collectDueRuns(pipeline: Pipeline, kinds: readonly RunKind[]): Promise<string[]> {
  return (await isNothingDue(pipeline)) ? [] : collectNow(pipeline, kinds);
}

/** As `collectDueRuns` for all kinds, and sends the messages of runs that stand still again. */
export async function catchUp(pipeline: Pipeline): Promise<{ resumed: string[]; collected: string[] }> {
  return (await isNothingDue(pipeline)) ? { resumed: [], collected: [] } : catchUpNow(pipeline);
}

/** As `catchUp`, whatever the last run said: of use where the stores were changed by hand. */
export async function catchUpNow(pipeline: Pipeline): Promise<{ resumed: string[]; collected: string[] }> {
  return { resumed: await resumeStalledRuns(pipeline), collected: await collectNow(pipeline, RUN_KINDS) };
}

async function collectNow(pipeline: Pipeline, kinds: readonly RunKind[]): Promise<string[]> {
  const now = pipeline.clock.now();
  const work = await readDueWork(pipeline, now);
  for (const run of work.expired) await apart(pipeline, run, () => endExpired(pipeline, run));
  const due = work.dueAt(now).filter((run) => kinds.includes(run.kind));
  const { begun, failure } = await begin(pipeline, due);
  const runs = [...left(work, kinds), ...toAskAgain(work, kinds, now), ...begun];
  // From here on something is under way: whoever comes must look.
  if (runs.length > 0) await writeStatus(pipeline);
  // Of this call: two timers of one process may meet at the same run as well.
  const owner = randomUUID();
  const collected: string[] = [];
  for (const run of runs) {
    await apart(pipeline, run, async () => {
      if (await collectRun(pipeline, run, owner)) collected.push(run.runId);
    });
  }
  await writeStatus(pipeline);
  // Also what could not be published after a decision, or at the end of a run.
  const unpublished = await publishProgramme(pipeline).then(() => null, asError);
  // The others are collected; that one could not begin is for the log and its alert.
  if (failure !== null) throw failure;
  if (unpublished !== null) throw unpublished;
  return collected;
}

async function resumeStalledRuns(pipeline: Pipeline): Promise<string[]> {
  const now = pipeline.clock.now();
  const { runs } = await readDueWork(pipeline, now);
  const stalled = stalledRuns(now, runs, STALLED_AFTER_MINUTES).filter((run) => run.state === 'processing');
  const resumed: string[] = [];
  for (const run of stalled) {
    await apart(pipeline, run, async () => {
      await resumeRun(pipeline, run);
      resumed.push(run.runId);
    });
  }
  return resumed;
}

/**
 * Work on one run: what stops it is written down with its reason, and does not stop the others. The run stays as it is,
 * so that the next catch-up tries it again.
 *
 * @throws what the store throws when it cannot even write that down.
 */
async function apart(pipeline: Pipeline, { runId }: Run, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    await noteProblem(pipeline.operational, runId, 'run', problemOf(error));
  }
}

/** Runs whose collecting process died: whoever gets the claim goes on. */
function left({ runs, expired }: DueWork, kinds: readonly RunKind[]): Run[] {
  return runs.filter(
    (run) => run.state === 'collecting' && kinds.includes(run.kind) && !expired.includes(run),
  );
}

function toAskAgain({ incomplete }: DueWork, kinds: readonly RunKind[], now: Date): Run[] {
  if (incomplete === null || now < incomplete.askAgainAt) return [];
  return kinds.includes(incomplete.run.kind) ? [incomplete.run] : [];
}

/** No page is read for a forecast once its week has begun; what a run has forecast before remains. */
async function endExpired(pipeline: Pipeline, run: Run): Promise<void> {
  const { operational } = pipeline;
  await noteProblem(operational, run.runId, 'run', {
    code: 'too-late',
    detail: `The week of ${run.week} began before its pages could be read`,
  });
  const items = await operational.listRunItems(run.runId);
  await endRun(pipeline, run, hasForecast(items) ? 'partial' : 'failed');
}

/** Begins what is due. Without a model no forecast begins, but results and shows do: they need none. */
async function begin(
  pipeline: Pipeline,
  due: readonly DueRun[],
): Promise<{ begun: Run[]; failure: Error | null }> {
  const startedAt = pipeline.clock.now().toISOString();
  const begun: Run[] = [];
  let failure: Error | null = null;
  for (const run of due) {
    try {
      const modelVersion = isForecastRun(run) ? (await pipeline.forecaster()).modelVersion : NO_MODEL;
      begun.push(await pipeline.operational.startRun(newRun({ ...run, modelVersion, startedAt })));
    } catch (error) {
      failure = asError(error);
    }
  }
  return { begun, failure };
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(messageOf(error));
}
