/** A week in full, and the weeks to choose from. */
import * as z from 'zod';
import { cinemaWeek, isoDate, isoInstant, stage } from '../../domain/shapes/basics.ts';
import { cinemaSettingsSchema } from '../../domain/shapes/cinema.ts';
import { weekScoresSchema } from '../../domain/shapes/metrics.ts';
import { alternativeSchema, decisionSchema, programmeSchema } from '../../domain/shapes/programme.ts';
import { version } from './basics.ts';
import { weekReleaseSchema } from './forecast.ts';
import { weekResultSchema } from './result.ts';
import { runViewSchema } from './run.ts';

const weekSummarySchema = z.object({
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
  /** It has begun: its programme is being shown, or was. */
  begun: z.boolean(),
  /** When the forecast that holds was made, and the settings of the week; null before the first, and for settings from before it was kept. */
  updatedAt: isoInstant.nullable(),
  settingsChangedAt: isoInstant.nullable(),
  settings: cinemaSettingsSchema,
  releases: z.array(weekReleaseSchema),
  /** What the optimiser recommends at each stage, and the best programmes without one of the films that are shown. */
  recommended: z.object({ thursday: programmeSchema.nullable(), monday: programmeSchema.nullable() }),
  alternatives: z.array(alternativeSchema),
  /** The manager's decision, if it differs from the recommendation, with its money. */
  decision: decisionSchema
    .pick({ reason: true, decidedAt: true, decidedBy: true })
    .extend({ programme: programmeSchema })
    .nullable(),
  /** Film ids: those that could not be had, as the manager last said. */
  notObtained: decisionSchema.shape.notObtained,
  /** What a change of the programme, and one of the tickets, has to follow (`If-Match`); 0 before the first. */
  programmeVersion: version,
  ticketsVersion: version,
  /** It had begun before anything was gathered: its releases were gathered afterwards, without a forecast. */
  notForecast: z.boolean(),
  result: weekResultSchema.nullable(),
  /** How right its forecasts were, by their means; null before the week is over and where there is no film to judge. */
  scores: weekScoresSchema,
  runs: z.array(runViewSchema),
});

export type Weeks = z.infer<typeof weeksSchema>;
export type Week = z.infer<typeof weekSchema>;
