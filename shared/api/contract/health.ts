/** How the machinery does. */
import * as z from 'zod';
import { PURPOSES } from '../../domain/request-budget.ts';
import { cinemaWeek, isoInstant } from '../../domain/shapes/basics.ts';
import { missedRunSchema } from '../../domain/shapes/run.ts';
import { runViewSchema } from './run.ts';

/** The version is the commit that was deployed. */
export const healthSchema = z.object({ status: z.literal('alive'), version: z.string() });

export const healthDetailsSchema = z.object({
  modelVersion: z.string(),
  lastRuns: z.object({
    thursday: runViewSchema.nullable(),
    monday: runViewSchema.nullable(),
    shows: runViewSchema.nullable(),
    actuals: runViewSchema.nullable(),
  }),
  /** Runs of the last weeks that were due and brought nothing, oldest first. */
  missed: z.array(missedRunSchema.extend({ due: isoInstant })),
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
  /** By stage the week from which on forecasts estimate screens from announced shows; null where they do not. */
  screensFromShows: z.object({ thursday: cinemaWeek.nullable(), monday: cinemaWeek.nullable() }),
  queues: z.array(
    z.object({
      queue: z.string(),
      messages: z.int(),
      poison: z.int(),
      /** When the oldest of the messages that failed was put aside; each is kept for `POISON_LIFE_DAYS`. */
      oldestPoison: isoInstant.nullable(),
    }),
  ),
  /** Of all queues together. */
  waiting: z.int(),
  givenUp: z.int(),
});

export type Health = z.infer<typeof healthSchema>;
export type HealthDetails = z.infer<typeof healthDetailsSchema>;
