import { randomUUID } from 'node:crypto';
import { addDays, cinemaWeekOf, parisDateOf, type IsoDate } from '../domain/cinema-week.ts';
import { dueRuns, expiredRuns, stalledRuns, type DueRun } from '../domain/due-runs.ts';
import type { Run, RunKind } from '../domain/run.ts';
import { collectRun } from './collect-run.ts';
import type { Pipeline } from './dependencies.ts';
import { resumeRun } from './resume-run.ts';
import { noteProblem } from './run-notes.ts';

/** Results of a week are asked for during two months, and for four weeks of revisions. */
const WEEKS_BACK = 15;
/** A run takes minutes; one that takes longer has lost its process or a message. */
const STALLED_AFTER_MINUTES = 60;

/** Begins and collects every run of the given kinds that is due now; answers their ids. */
export async function collectDueRuns(pipeline: Pipeline, kinds: readonly RunKind[]): Promise<string[]> {
  const now = pipeline.clock.now();
  const week = cinemaWeekOf(parisDateOf(now));
  const runs = await recentRuns(pipeline, week);
  await endExpired(pipeline, expiredRuns(now, runs));
  const incomplete = await incompleteWeeks(pipeline, week);
  const due = dueRuns(now, runs, (past) => !incomplete.has(past)).filter((run) => kinds.includes(run.kind));
  // Of this call: two timers of one process may meet at the same run as well.
  const owner = randomUUID();
  const collected: string[] = [];
  for (const run of [...left(runs, kinds, now), ...(await begin(pipeline, due))]) {
    if (await collectRun(pipeline, run, owner)) collected.push(run.runId);
  }
  return collected;
}

/** Sends the messages of runs that stand still again; answers their ids. */
export async function resumeStalledRuns(pipeline: Pipeline): Promise<string[]> {
  const now = pipeline.clock.now();
  const runs = await recentRuns(pipeline, cinemaWeekOf(parisDateOf(now)));
  const stalled = stalledRuns(now, runs, STALLED_AFTER_MINUTES).filter((run) => run.state === 'processing');
  for (const run of stalled) await resumeRun(pipeline, run);
  return stalled.map((run) => run.runId);
}

/** Runs whose collecting process died: whoever gets the claim goes on. */
function left(runs: readonly Run[], kinds: readonly RunKind[], now: Date): Run[] {
  const expired = new Set(expiredRuns(now, runs));
  return runs.filter((run) => run.state === 'collecting' && kinds.includes(run.kind) && !expired.has(run));
}

/** No forecast is made once its week has begun: such a run can only be recorded as failed. */
async function endExpired(pipeline: Pipeline, runs: readonly Run[]): Promise<void> {
  for (const run of runs) {
    await noteProblem(pipeline.operational, run.runId, 'run', {
      code: 'too-late',
      detail: `The week of ${run.week} began before its pages could be read`,
    });
    await pipeline.operational.setRunState(run.runId, 'failed', pipeline.clock.now().toISOString());
  }
}

function recentRuns(pipeline: Pipeline, week: IsoDate): Promise<Run[]> {
  return pipeline.operational.listRuns(addDays(week, -7 * WEEKS_BACK), addDays(week, 7));
}

async function begin(pipeline: Pipeline, due: readonly DueRun[]): Promise<Run[]> {
  if (due.length === 0) return [];
  const { modelVersion } = await pipeline.forecaster();
  const startedAt = pipeline.clock.now().toISOString();
  return Promise.all(
    due.map((run) =>
      pipeline.operational.startRun({
        ...run,
        modelVersion,
        state: 'collecting',
        startedAt,
        finishedAt: null,
      }),
    ),
  );
}

/** Past weeks with a release that has no result; a week without any release has nothing to ask for. */
async function incompleteWeeks(pipeline: Pipeline, current: IsoDate): Promise<Set<IsoDate>> {
  const oldest = addDays(current, -7 * WEEKS_BACK);
  const weeks = (await pipeline.operational.listWeeks()).filter((week) => week >= oldest && week < current);
  const actuals = await pipeline.operational.listActuals(oldest, current);
  const known = new Set(actuals.map((actual) => `${actual.week} ${actual.filmId}`));
  const incomplete = new Set<IsoDate>();
  for (const week of weeks) {
    const releases = await pipeline.operational.listReleases(week);
    if (!releases.every((release) => known.has(`${week} ${release.filmId}`))) incomplete.add(week);
  }
  return incomplete;
}
