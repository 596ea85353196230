/** How the machinery does. */
import * as z from 'zod';
import { PURPOSES } from '../../domain/request-budget.ts';
import { cinemaWeek, runKind } from './basics.ts';
import { runSchema } from './run.ts';

/** The version is the commit that was deployed. */
export const healthSchema = z.object({ status: z.literal('alive'), version: z.string() });

export const healthDetailsSchema = z.object({
  modelVersion: z.string(),
  lastRuns: z.object({
    thursday: runSchema.nullable(),
    monday: runSchema.nullable(),
    shows: runSchema.nullable(),
    actuals: runSchema.nullable(),
  }),
  /** Runs of the last weeks that were due and brought nothing, oldest first. */
  missed: z.array(
    z.object({
      week: cinemaWeek,
      kind: runKind,
      due: z.string(),
      /** It never began, all of it failed, or it stopped in the middle. */
      reason: z.enum(['not-started', 'failed', 'unfinished']),
    }),
  ),
  /** What the sites were asked in this cinema week, by host and what for, and what each may be asked at most. */
  requests: z.object({
    week: cinemaWeek,
    /** Null: the requests are not counted. */
    budget: z.int().nullable(),
    hosts: z.array(
      z.object({
        host: z.string(),
        asked: z.int(),
        purposes: z.array(z.object({ purpose: z.enum(PURPOSES), requests: z.int() })),
      }),
    ),
  }),
  queues: z.array(
    z.object({
      queue: z.string(),
      messages: z.int(),
      poison: z.int(),
      /** When the oldest of the messages that failed was put aside; each is kept for `POISON_LIFE_DAYS`. */
      oldestPoison: z.string().nullable(),
    }),
  ),
  /** Of all queues together. */
  waiting: z.int(),
  givenUp: z.int(),
});

export type HealthDetails = z.infer<typeof healthDetailsSchema>;
