import { parisDateOf, type IsoDate } from '#shared/domain/cinema-week.ts';
import { isUnderWay } from '#shared/domain/run.ts';
import {
  isForecastRun,
  newRun,
  NO_MODEL,
  type Run,
  type RunKind,
  type RunState,
} from '#shared/domain/run.ts';
import type { Pipeline } from '#shared/pipeline/dependencies.ts';
import { finishRun, redoStep } from './finish-run.ts';

export interface BackfillProgress {
  /** 1 to `total`. */
  number: number;
  total: number;
  week: IsoDate;
  /** Of the week's releases and results together: `done` when nothing of either is missing. */
  state: RunState;
  /** The week was there already. */
  earlier: boolean;
}

/**
 * Fetches the releases of past weeks and their results, one week after the other, as the weekly runs do. No forecast is
 * made: what the sites say today was not known then. How far a week is stands in its runs: one that ended is left alone,
 * one that was interrupted is gone on with, and a page that is kept is not fetched again.
 *
 * @param pipeline one that works on messages at once.
 */
export async function backfillWeeks(
  pipeline: Pipeline,
  weeks: readonly IsoDate[],
  owner: string,
  onProgress: (progress: BackfillProgress) => void,
): Promise<void> {
  for (const [index, week] of weeks.entries()) {
    onProgress({ number: index + 1, total: weeks.length, week, ...(await fill(pipeline, week, owner)) });
  }
}

async function fill(
  pipeline: Pipeline,
  week: IsoDate,
  owner: string,
): Promise<Pick<BackfillProgress, 'state' | 'earlier'>> {
  const releases = await fillReleases(pipeline, week, owner);
  if (releases.state === 'failed') return releases;
  const results = await fillResults(pipeline, week, owner, !releases.earlier);
  return {
    state: releases.state === 'done' ? results.state : 'partial',
    earlier: releases.earlier && results.earlier,
  };
}

async function fillReleases(
  pipeline: Pipeline,
  week: IsoDate,
  owner: string,
): Promise<Pick<BackfillProgress, 'state' | 'earlier'>> {
  const { operational } = pipeline;
  const [runs, releases] = await Promise.all([
    operational.listRuns(week, week),
    operational.listReleases(week),
  ]);
  // What a forecast went without is nothing to be made up for: it was made.
  if (releases.length > 0 && runs.some((run) => isForecastRun(run) && isUsable(run))) {
    return { state: 'done', earlier: true };
  }
  const recorded = runs.find((run) => run.kind === 'backfill');
  if (recorded !== undefined && isUsable(recorded)) return { state: recorded.state, earlier: true };
  const run = recorded ?? (await begin(pipeline, week, 'backfill', `${week}-backfill`));
  return { state: await finishRun(pipeline, run, 'assemble', owner), earlier: false };
}

async function fillResults(
  pipeline: Pipeline,
  week: IsoDate,
  owner: string,
  areReleasesNew: boolean,
): Promise<Pick<BackfillProgress, 'state' | 'earlier'>> {
  const runs = (await pipeline.operational.listRuns(week, week)).filter((run) => run.kind === 'actuals');
  const ended = runs.findLast(isUsable);
  if (ended !== undefined && !areReleasesNew) return { state: ended.state, earlier: true };
  const day = parisDateOf(pipeline.clock.now());
  const run = runs.findLast(isUnderWay) ?? (await begin(pipeline, week, 'actuals', `${week}-actuals-${day}`));
  const state = await finishRun(pipeline, run, 'record', owner);
  // Pages that were read today may name releases that were not there yet.
  const isRecordedAnew = isUsable(run) && areReleasesNew;
  return { state: isRecordedAnew ? await redoStep(pipeline, run.runId, 'record') : state, earlier: false };
}

function isUsable({ state }: Run): boolean {
  return state === 'done' || state === 'partial';
}

/** Answers the recorded run where there is one. */
function begin(pipeline: Pipeline, week: IsoDate, kind: RunKind, runId: string): Promise<Run> {
  const now = pipeline.clock.now();
  return pipeline.operational.startRun(
    newRun({
      ...{ runId, week, kind, asOf: parisDateOf(now) },
      ...{ modelVersion: NO_MODEL, startedAt: now.toISOString() },
    }),
  );
}
