import * as z from 'zod';

/** How right the numbers were that were told of films, in national first-week admissions. */
export const forecastScoreSchema = z.object({
  films: z.int(),
  /** Those of them that drew between half and double the number. */
  within2: z.int(),
  /** Σ|error| / Σ actual; null where nobody came. */
  wape: z.number().nullable(),
  /** Mean |error| of a film, in admissions. */
  mae: z.number(),
});

/** Of a week's films, by stage. */
export const weekScoresSchema = z.object({
  thursday: forecastScoreSchema.nullable(),
  monday: forecastScoreSchema.nullable(),
});

/** The scores of the same films by each who told a number; null for who told none. */
const comparedScoresSchema = z.object({
  films: z.int(),
  thursday: forecastScoreSchema.nullable(),
  monday: forecastScoreSchema.nullable(),
  /** The mean of the distributor's films of the two years before. */
  naive: forecastScoreSchema.nullable(),
});

/** All films, and those that drew more and less than `LARGE_FILM`; null where there is none. */
export const trustSchema = z.object({
  all: comparedScoresSchema,
  large: comparedScoresSchema.nullable(),
  small: comparedScoresSchema.nullable(),
});

export type ForecastScore = z.infer<typeof forecastScoreSchema>;
export type ComparedScores = z.infer<typeof comparedScoresSchema>;
export type Trust = z.infer<typeof trustSchema>;
