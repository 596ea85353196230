/** A release of a week with its forecasts and its result. */
import * as z from 'zod';
import { range } from '../../domain/shapes/basics.ts';
import {
  admissionsForecastSchema,
  contributionSchema,
  factorStepSchema,
  forecastExplanationSchema,
  forecastSchema,
} from '../../domain/shapes/forecast.ts';
import { inLargestRoomSchema } from '../../domain/shapes/largest-room.ts';
import { releaseSchema } from '../../domain/shapes/release.ts';
import { actualSchema } from '../../domain/shapes/result.ts';
import { actualState, version } from './basics.ts';
import { rentalSchema } from './rental-rate.ts';
import { toldOfFilmSchema } from './told-facts.ts';

const stageForecastSchema = forecastSchema.omit({ week: true, stage: true, filmId: true }).extend({
  /** The cinema's own tickets a week that the mean stands for, seats not considered. */
  localDemand: z.number(),
  /** The same, eight weeks out of ten between these. */
  localRange: range,
  explanation: forecastExplanationSchema
    .extend({
      /** Those that change the forecast noticeably, the strongest first. */
      reasons: z.array(contributionSchema),
      /** From the baseline to the forecast, a factor after the other; without a group: all the others together. */
      chain: z.array(factorStepSchema),
    })
    .nullable(),
});

export const weekReleaseSchema = releaseSchema
  .pick({
    filmId: true,
    title: true,
    originalTitle: true,
    releaseDate: true,
    distributor: true,
    directors: true,
    cast: true,
    genres: true,
    countries: true,
    durationMinutes: true,
    synopsis: true,
    posterUrl: true,
    scheduledShows: true,
    screens: true,
  })
  .extend({
    /** With what was told of the film where that holds, else the automatic ones (`revision` 0). */
    forecasts: z.object({
      thursday: stageForecastSchema.nullable(),
      monday: stageForecastSchema.nullable(),
    }),
    /** Those of what the sites say alone, beside told ones; null where nothing is told. */
    automaticForecasts: z
      .object({ thursday: admissionsForecastSchema.nullable(), monday: admissionsForecastSchema.nullable() })
      .nullable(),
    /** What was told of it last; null where nothing was, or all was taken back. */
    told: toldOfFilmSchema.nullable(),
    /** What a change of its told facts has to follow (`If-Match`); 0 before the first, and it stays when all is taken back. */
    toldVersion: version,
    /** Something was told of it, or taken back, and the forecasts or the programme that follow are still being made. */
    isBeingForecast: z.boolean(),
    /** What its distributor takes, as entered for this film. */
    rental: rentalSchema,
    /** By its latest forecast; null without one. */
    inLargestRoom: inLargestRoomSchema.nullable(),
    /** National first-week admissions as last observed; null until they are published. */
    actual: actualSchema
      .omit({ week: true, filmId: true, alsoOf: true })
      .extend({
        /** The cinema's own tickets a week that they stand for, seats not considered. */
        localDemand: z.number(),
      })
      .nullable(),
    /** Whether its result is known, or will ever be; null until the week is over. */
    actualState: actualState.nullable(),
    /** Of this distributor's films forecast before at the same stage, how many came within a factor of two. */
    distributorAccuracy: z.object({ films: z.int(), within2: z.int() }).nullable(),
  });

export type WeekRelease = z.infer<typeof weekReleaseSchema>;
