/** The cinema's own numbers. */
import * as z from 'zod';
import { DEFAULT_SETTINGS, MOST_ROOMS } from '../../domain/cinema.ts';
import { plainWords } from '../../domain/plain-words.ts';
import { cinemaWeek, namedOnce, room, version } from './basics.ts';
import { programmeSchema } from './programme.ts';

const cinemaRoom = z.strictObject({
  room,
  name: z.string().transform(plainWords).pipe(z.string().min(1).max(100)),
  seats: z.int().min(1).max(2_000),
  showsPerDay: z.int().min(1).max(12),
});

/** The smallest share: one spectator of a million. Any cinema that is open has more. */
export const LEAST_SHARE = 1e-6;

/** How far ahead settings can be made: two years, as far as the figures look back. */
export const WEEKS_AHEAD = 104;

export const settingsSchema = z.strictObject({
  effectiveFrom: cinemaWeek,
  rooms: z.array(cinemaRoom).min(1).max(MOST_ROOMS).superRefine(namedOnce),
  ticketPrice: z.number().min(0).max(100),
  fixedCosts: z.number().min(0).max(1_000_000),
  admissionsShare: z.number().gt(0).max(0.1),
  extraRoomGain: z.number().min(0).max(1),
});

/** Euros and cents; `multipleOf` would let through what is nearly a multiple, such as 5e-324. */
const inCents: z.core.CheckFn<number> = ({ value, issues }) => {
  if (Math.round(value * 100) / 100 === value) return;
  issues.push({ code: 'not_multiple_of', origin: 'number', divisor: 0.01, input: value });
};

/** What is taken as new settings; what was stored earlier may be less round. */
export const putSettingsSchema = settingsSchema.extend({
  /** Nothing is earned with free tickets: a price of 0 is a slip. */
  ticketPrice: z.number().gt(0).max(100).check(inCents),
  fixedCosts: settingsSchema.shape.fixedCosts.check(inCents),
  admissionsShare: z.number().min(LEAST_SHARE).max(0.1),
  /** Callers from before there was one do not name it. */
  extraRoomGain: settingsSchema.shape.extraRoomGain.default(DEFAULT_SETTINGS.extraRoomGain),
});

export const settingsHistorySchema = z.object({
  /** What a change of the settings has to follow (`If-Match`); 0 before the first. */
  version,
  current: settingsSchema,
  history: z.array(settingsSchema),
});

/** The settings that hold from the week on from which others were to take effect. */
export const currentSettingsSchema = z.object({ version, settings: settingsSchema });

/** What settings would do to the coming week, or to the latest that was forecast; nothing is stored. */
export const settingsEvaluationSchema = z.object({
  week: cinemaWeek,
  /** Under the settings that hold, and under those proposed; null before any forecast. */
  before: programmeSchema.nullable(),
  after: programmeSchema.nullable(),
  /** What the week's expected result would change by, EUR. */
  difference: z.number().nullable(),
});

export type CurrentSettings = z.infer<typeof currentSettingsSchema>;
export type Settings = z.infer<typeof settingsSchema>;
export type SettingsHistory = z.infer<typeof settingsHistorySchema>;
export type SettingsEvaluation = z.infer<typeof settingsEvaluationSchema>;
