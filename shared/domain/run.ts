import { STAGES, type IsoDate, type IsoInstant, type Stage } from './cinema-week.ts';
import type { RunCode } from '../error-codes.ts';
import { NiabError } from '../errors.ts';

/**
 * What a run gathers: a forecast of a week (`thursday`, `monday`), the shows announced just before it (`shows`), the
 * result of a week (`actuals`), or the releases of a week that was over without any run (`backfill`).
 */
export const RUN_KINDS = [...STAGES, 'shows', 'actuals', 'backfill'] as const;
export type RunKind = (typeof RUN_KINDS)[number];

export function isUnderWay({ state }: Pick<Run, 'state'>): boolean {
  return state === 'collecting' || state === 'processing';
}

export function isForecastRun<T extends { kind: RunKind }>(run: T): run is T & { kind: Stage } {
  return run.kind === 'thursday' || run.kind === 'monday';
}

/**
 * `collecting`: pages are being fetched; `processing`: their messages are on the way;
 * `done`: nothing missing; `partial`: something missing, see its problems; `failed`: nothing usable.
 */
export type RunState = 'collecting' | 'processing' | 'done' | 'partial' | 'failed';

/**
 * `fetch`: pages are fetched and parsed; `assemble`: their films become releases; `build`: each film gets its features
 * and forecast; `plan`: the programme is chosen; `record`: what was read is kept, without a forecast; `end`.
 */
export const RUN_STEPS = ['fetch', 'assemble', 'build', 'plan', 'record', 'end'] as const;
export type RunStep = (typeof RUN_STEPS)[number];

export interface Run {
  /**
   * `2026-11-25-thursday`, `2026-11-25-monday`, `2026-11-25-backfill`, `2026-11-25-shows-2026-11-24`,
   * `2026-11-25-actuals-2026-12-02`.
   */
  runId: string;
  week: IsoDate;
  kind: RunKind;
  /** The day in Paris on which the run was due: nothing later may enter its forecasts. */
  asOf: IsoDate;
  /** The model that was loaded when the run began; each forecast names the one that made it. */
  modelVersion: string;
  state: RunState;
  /** When it began, or was begun anew because films of its week were said to be one, or two. */
  startedAt: IsoInstant;
  finishedAt: IsoInstant | null;
  /** The step that the run is in; a process that wants to move it on claims the next one. */
  step: RunStep;
  /** Counts the moves of the run: who moves it says which one it has seen. */
  stepVersion: number;
  /** When the run was moved to its step. */
  stepAt: IsoInstant;
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

/** Something that a run went without, in words that the manager can read. */
export interface RunProblem {
  code: RunCode;
  detail: string;
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
