/** A release of a week with its forecasts and its result. */
import * as z from 'zod';
import { forecastFactsSchema } from '../../domain/forecast-facts.ts';
import { actualState, isoDate } from './basics.ts';

export const admissionsForecastSchema = z.object({
  p10: z.number(),
  p50: z.number(),
  p90: z.number(),
  mean: z.number(),
});

export const explanationSchema = z.object({
  baseline: z.number(),
  contributions: z.array(z.object({ group: z.string(), factor: z.number() })),
  facts: forecastFactsSchema.optional(),
  /** Those that change the forecast noticeably, the strongest first. */
  reasons: z.array(z.object({ group: z.string(), factor: z.number() })),
  /** From the baseline to the forecast, a factor after the other; without a group: all the others together. */
  chain: z.array(
    z.object({ group: z.string().nullable(), factor: z.number(), from: z.number(), to: z.number() }),
  ),
  comparables: z.array(
    z.object({
      title: z.string(),
      year: z.int(),
      firstWeekAdmissions: z.number(),
      screens: z.number().nullable(),
      shares: z.array(z.string()),
    }),
  ),
});

export const stageForecastSchema = admissionsForecastSchema.extend({
  modelVersion: z.string(),
  createdAt: z.string(),
  /** The cinema's own tickets a week that the mean stands for, seats not considered. */
  localDemand: z.number(),
  /** The same, eight weeks out of ten between these. */
  localRange: z.tuple([z.number(), z.number()]),
  explanation: explanationSchema.nullable(),
});

export const releaseSchema = z.object({
  filmId: z.string(),
  title: z.string(),
  originalTitle: z.string().nullable(),
  releaseDate: isoDate,
  distributor: z.string().nullable(),
  directors: z.array(z.string()),
  cast: z.array(z.string()),
  genres: z.array(z.string()),
  countries: z.array(z.string()),
  durationMinutes: z.number().nullable(),
  synopsis: z.string().nullable(),
  posterUrl: z.string().nullable(),
  scheduledShows: z.number().nullable(),
  screens: z.number().nullable(),
  forecasts: z.object({
    thursday: stageForecastSchema.nullable(),
    monday: stageForecastSchema.nullable(),
  }),
  /** National first-week admissions as last observed; null until they are published. */
  actual: z
    .object({
      admissions: z.number(),
      /** The cinema's own tickets a week that they stand for, seats not considered. */
      localDemand: z.number(),
      screens: z.number().nullable(),
      source: z.string(),
      observedOn: isoDate,
    })
    .nullable(),
  /** Whether its result is known, or will ever be; null until the week is over. */
  actualState: actualState.nullable(),
  /** Of this distributor's films forecast before at the same stage, how many came within a factor of two. */
  distributorRecord: z.object({ films: z.int(), within2: z.int() }).nullable(),
});

export type WeekRelease = z.infer<typeof releaseSchema>;
