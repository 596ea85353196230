import { randomUUID } from 'node:crypto';
import { addDays, cinemaWeekOf, parisDateOf, type IsoDate } from '../domain/cinema-week.ts';
import { dueRuns, stalledRuns, type DueRun, type PastWeek } from '../domain/due-runs.ts';
import type { Run, RunKind } from '../domain/run.ts';
import { collectRun } from './collect-run.ts';
import type { Pipeline } from './dependencies.ts';
import { resumeRun } from './resume-run.ts';

/** Results of a week are asked for during two months. */
const WEEKS_BACK = 10;
/** A run takes minutes; one that takes longer has lost its process or a message. */
const STALLED_AFTER_MINUTES = 60;

/** This process among those that may collect the same run. */
const owner = randomUUID();

/** Begins and collects every run of the given kinds that is due now; answers their ids. */
export async function collectDueRuns(pipeline: Pipeline, kinds: readonly RunKind[]): Promise<string[]> {
  const now = pipeline.clock.now();
  const week = cinemaWeekOf(parisDateOf(now));
  const runs = await recentRuns(pipeline, week);
  const due = dueRuns(now, runs, await pastWeeks(pipeline, week)).filter((run) => kinds.includes(run.kind));
  const collected: string[] = [];
  for (const run of [...left(runs, kinds), ...(await begin(pipeline, due))]) {
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
function left(runs: readonly Run[], kinds: readonly RunKind[]): Run[] {
  return runs.filter((run) => run.state === 'collecting' && kinds.includes(run.kind));
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

async function pastWeeks(pipeline: Pipeline, current: IsoDate): Promise<PastWeek[]> {
  const oldest = addDays(current, -7 * WEEKS_BACK);
  const weeks = (await pipeline.operational.listWeeks()).filter((week) => week >= oldest && week < current);
  const actuals = await pipeline.operational.listActuals(oldest, current);
  return Promise.all(
    weeks.map(async (week) => {
      const known = new Set(actuals.filter((actual) => actual.week === week).map((actual) => actual.filmId));
      const releases = await pipeline.operational.listReleases(week);
      return { week, complete: releases.every((release) => known.has(release.filmId)) };
    }),
  );
}
