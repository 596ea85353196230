import * as z from 'zod';
import { RUN_CODES } from '../../error-codes.ts';
import { STAGES } from '../cinema-week.ts';
import { cinemaWeek, isoDate, isoInstant } from './basics.ts';

/**
 * What a run gathers: a forecast of a week (`thursday`, `monday`), the shows announced just before it (`shows`), the
 * result of a week (`actuals`), or the releases of a week that was over without any run (`backfill`).
 */
export const RUN_KINDS = [...STAGES, 'shows', 'actuals', 'backfill'] as const;
const runKind = z.enum(RUN_KINDS);

/**
 * `collecting`: pages are being fetched; `processing`: their messages are on the way;
 * `done`: nothing missing; `partial`: something missing, see its problems; `failed`: nothing usable.
 */
const runState = z.enum(['collecting', 'processing', 'done', 'partial', 'failed']);

/**
 * `fetch`: pages are fetched and parsed; `assemble`: their films become releases; `build`: each film gets its features
 * and forecast; `plan`: the programme is chosen; `record`: what was read is kept, without a forecast; `end`.
 */
export const RUN_STEPS = ['fetch', 'assemble', 'build', 'plan', 'record', 'end'] as const;

export const runSchema = z.object({
  /**
   * `2026-11-25-thursday`, `2026-11-25-monday`, `2026-11-25-backfill`, `2026-11-25-shows-2026-11-24`,
   * `2026-11-25-actuals-2026-12-02`.
   */
  runId: z.string(),
  week: cinemaWeek,
  kind: runKind,
  /** The day in Paris on which the run was due: nothing later may enter its forecasts. */
  asOf: isoDate,
  /** The model that was loaded when the run began; each forecast names the one that made it. */
  modelVersion: z.string(),
  state: runState,
  startedAt: isoInstant,
  finishedAt: isoInstant.nullable(),
  /** The step that the run is in; a process that wants to move it on claims the next one. */
  step: z.enum(RUN_STEPS),
  /** Counts the moves of the run: who moves it says which one it has seen. */
  stepVersion: z.int(),
  /** When the run was moved to its step. */
  stepAt: isoInstant,
});

/** Something that a run went without, in words that the manager can read. */
export const runProblemSchema = z.object({ code: z.enum(RUN_CODES), detail: z.string() });

/** A run that was due and brought nothing. */
export const missedRunSchema = z.object({
  week: cinemaWeek,
  kind: runKind,
  due: z.date(),
  /** It never began, all of it failed, or it stopped in the middle. */
  reason: z.enum(['not-started', 'failed', 'unfinished']),
});

export type RunKind = z.infer<typeof runKind>;
export type RunState = z.infer<typeof runState>;
export type RunStep = Run['step'];
export type Run = z.infer<typeof runSchema>;
export type RunProblem = z.infer<typeof runProblemSchema>;
export type MissedRun = z.infer<typeof missedRunSchema>;
