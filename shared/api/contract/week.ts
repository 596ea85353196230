/** A week in full, and the weeks to choose from. */
import * as z from 'zod';
import { cinemaWeek, isoDate, isoInstant, stage } from '../../domain/shapes/basics.ts';
import { cinemaSettingsSchema } from '../../domain/shapes/cinema.ts';
import { learnedSchema } from '../../domain/shapes/local-demand.ts';
import { weekScoresSchema } from '../../domain/shapes/metrics.ts';
import {
  alternativeSchema,
  decisionSchema,
  programmeReasonsSchema,
  programmeSchema,
} from '../../domain/shapes/programme.ts';
import { weekChoiceSchema, weekStateSchema } from '../../domain/shapes/week-state.ts';
import { filmNamesSchema, version } from './basics.ts';
import { weekReleaseSchema } from './forecast.ts';
import { weekResultSchema } from './result.ts';
import { runViewSchema } from './run.ts';
import { heldFilmSchema, secondWeekSchema } from './second-week.ts';

const weekSummarySchema = z.object({
  week: cinemaWeek,
  releases: z.int(),
  /** The latest stage with a forecast. */
  stage: stage.nullable(),
  state: weekStateSchema,
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
  state: weekStateSchema,
  /** What the manager has made of what is proposed now; null while it waits for her. */
  choice: weekChoiceSchema.nullable(),
  /** When the latest forecast of the stage was made, and the settings of the week; null before the first, and for settings from before it was kept. */
  forecastAt: isoInstant.nullable(),
  settingsChangedAt: isoInstant.nullable(),
  settings: cinemaSettingsSchema,
  /** What the cinema's tickets had told when the week was decided; null without any. */
  learned: learnedSchema.nullable(),
  releases: z.array(weekReleaseSchema),
  /** What is proposed at each stage, without the films that could not be had. */
  recommended: z.object({ thursday: programmeSchema.nullable(), monday: programmeSchema.nullable() }),
  /** Of the proposal of the stage that holds; null before one. */
  reasons: programmeReasonsSchema.nullable(),
  /** The best programmes without one of the films that are shown. */
  alternatives: z.array(alternativeSchema),
  /** A film kept for a second week, beside the proposal; null where the settings leave it out, and where it would not pay. */
  secondWeek: secondWeekSchema.nullable(),
  /** The films of the week before that the decision shows for a second week; they are no releases of this one. */
  held: z.array(heldFilmSchema),
  /** How the films of the week before are called that the decision names, or may name: also those that could not be had. */
  filmsBefore: filmNamesSchema,
  /** The manager's decision, the proposal confirmed or another programme, with its money. */
  decision: decisionSchema
    .pick({ reason: true, decidedAt: true, decidedBy: true })
    .extend({ programme: programmeSchema })
    .nullable(),
  /** Film ids: those that could not be had, as the manager last said. */
  notObtained: decisionSchema.shape.notObtained,
  /** EUR a week that they would have brought more, or left where the cinema asks what it keeps; null where none of them had been proposed. */
  missedTakings: z.number().nullable(),
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
