/** The cinema's own numbers. */
import * as z from 'zod';
import { cinemaWeek, isoInstant } from '../../domain/shapes/basics.ts';
import { cinemaSettingsSchema } from '../../domain/shapes/cinema.ts';
import { learnedSchema } from '../../domain/shapes/local-demand.ts';
import { programmeSchema } from '../../domain/shapes/programme.ts';
import { version } from './basics.ts';

/** How far ahead settings can be made: two years, as far as the figures look back. */
export const WEEKS_AHEAD = 104;

export const settingsHistorySchema = z.object({
  /** What a change of the settings has to follow (`If-Match`); 0 before the first. */
  version,
  current: cinemaSettingsSchema,
  /** What the cinema's tickets tell for the coming week; null without any. */
  learned: learnedSchema.nullable(),
  history: z.array(cinemaSettingsSchema),
});

/** The settings that hold from the week on from which others were to take effect. */
export const currentSettingsSchema = z.object({
  version,
  settings: cinemaSettingsSchema,
  /** Of all settings, whatever their week; null before the first. */
  lastChange: z
    .object({
      effectiveFrom: cinemaWeek,
      /** Null: those of that week were withdrawn. */
      settings: cinemaSettingsSchema.nullable(),
      /** Null: from before it was kept. */
      changedAt: isoInstant.nullable(),
      changedBy: z.string().nullable(),
    })
    .nullable(),
});

/** What settings would do to the coming week, or to the latest that was forecast; nothing is stored. */
export const settingsEvaluationSchema = z.object({
  week: cinemaWeek,
  /** Under the settings that hold, and under those proposed; null before any forecast. */
  before: programmeSchema.nullable(),
  after: programmeSchema.nullable(),
  /** What the week's expected result would change by, EUR: what is kept of it where both settings ask for that. */
  difference: z.number().nullable(),
});

export type CurrentSettings = z.infer<typeof currentSettingsSchema>;
export type { CinemaSettings as Settings } from '../../domain/shapes/cinema.ts';
export type SettingsHistory = z.infer<typeof settingsHistorySchema>;
export type SettingsEvaluation = z.infer<typeof settingsEvaluationSchema>;
