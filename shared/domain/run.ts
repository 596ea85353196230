import { NiabError } from '../errors.ts';
import type { Stage } from './cinema-week.ts';
import type { Run, RunKind, RunProblem, RunState, RunStep } from './shapes/run.ts';

export type { Run, RunKind, RunProblem, RunState, RunStep };

export function isUnderWay({ state }: Pick<Run, 'state'>): boolean {
  return state === 'collecting' || state === 'processing';
}

export function isForecastRun<T extends { kind: RunKind }>(run: T): run is T & { kind: Stage } {
  return run.kind === 'thursday' || run.kind === 'monday';
}

/** Model version of a run that forecasts nothing. */
export const NO_MODEL = 'none';

/** What a run is when it begins. */
export function newRun(
  run: Pick<Run, 'runId' | 'week' | 'kind' | 'asOf' | 'modelVersion' | 'startedAt'>,
): Run {
  const { startedAt } = run;
  return { ...run, state: 'collecting', finishedAt: null, step: 'fetch', stepVersion: 0, stepAt: startedAt };
}

/** A page or a film that a run has to deal with. A run ends when each of its items is settled. */
export interface RunItem {
  runId: string;
  type: 'page' | 'film';
  /** Name of the page in the page store, or film id. */
  key: string;
  /** What the manager would call it: a film's title, a page's name. */
  label: string;
  state: 'pending' | 'done' | 'failed';
  problem: RunProblem | null;
  /** The move of the run with which it became pending: work that was begun before does not settle it. */
  round: number;
}

/** The stage of a run that forecasts; the others have none. */
export function stageOf(run: Run): Stage {
  if (isForecastRun(run)) return run.kind;
  throw new NiabError('no-stage', `Run ${run.runId} gathers ${run.kind} and makes no forecast`, {
    field: 'runId',
  });
}
