/** A week in full, and the weeks to choose from. */
import * as z from 'zod';
import { cinemaWeek, isoDate, stage, version } from './basics.ts';
import { releaseSchema } from './forecast.ts';
import { programmeSchema } from './programme.ts';
import { weekResultSchema } from './result.ts';
import { runSchema } from './run.ts';
import { settingsSchema } from './settings.ts';

export const weekSummarySchema = z.object({
  week: cinemaWeek,
  releases: z.int(),
  /** The latest stage with a forecast. */
  stage: stage.nullable(),
  state: z.enum(['waiting', 'forecast', 'decided', 'played']),
});

export const weeksSchema = z.object({
  weeks: z.array(weekSummarySchema),
  /** Which day it is in a demonstration, and whether its weeks are still being played; null in earnest. */
  demonstration: z.object({ today: isoDate, playing: z.boolean() }).nullable(),
});

export const weekSchema = z.object({
  week: cinemaWeek,
  /** The stage whose forecasts the programme follows; null before the first run. */
  stage: stage.nullable(),
  updatedAt: z.string().nullable(),
  settings: settingsSchema,
  releases: z.array(releaseSchema),
  /** What the optimiser recommends at each stage, and the best programmes without one of the films that are shown. */
  recommended: z.object({ thursday: programmeSchema.nullable(), monday: programmeSchema.nullable() }),
  alternatives: z.array(z.object({ without: z.string(), programme: programmeSchema })),
  /** The manager's decision, if it differs from the recommendation, with its money. */
  decision: z
    .object({ programme: programmeSchema, reason: z.string(), decidedAt: z.string(), decidedBy: z.string() })
    .nullable(),
  /** Film ids: those that could not be had, as the manager last said. */
  notObtained: z.array(z.string()),
  /** What a change of the programme, and one of the tickets, has to follow (`If-Match`); 0 before the first. */
  programmeVersion: version,
  ticketsVersion: version,
  /** It had begun before anything was gathered: its releases were gathered afterwards, without a forecast. */
  notForecast: z.boolean(),
  result: weekResultSchema.nullable(),
  runs: z.array(runSchema),
});

export type Weeks = z.infer<typeof weeksSchema>;
export type Week = z.infer<typeof weekSchema>;
