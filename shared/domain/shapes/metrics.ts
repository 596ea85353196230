import * as z from 'zod';

/** How good forecasts were. Shares are 0 to 1, errors in admissions, money in EUR. */
export const forecastMetricsSchema = z.object({
  films: z.int(),
  weeks: z.int(),
  /** Σ|error| / Σ actual. */
  wape: z.number(),
  /** Mean |error|. */
  mae: z.number(),
  /** Of the means: 1 − Σ error² / Σ (actual − mean actual)². */
  r2: z.number(),
  /** The same of the logarithms of the medians. */
  r2Log: z.number(),
  /** Median of |error| / actual. */
  medianApe: z.number(),
  /** Forecasts within a factor of 1.5 and of 2 of what came true. */
  within50Percent: z.number(),
  within2: z.number(),
  /** Mean over films and over p10, p50, p90 of the quantile loss. */
  pinballLoss: z.number(),
  /** Films that came true between p10 and p90; 0.8 is meant. */
  intervalCoverage: z.number(),
  /** Median of p90 / p10. */
  intervalWidth: z.number(),
  /** MAE over the MAE of the naive forecast, on films that have one; null when none has. Below 1 is better. */
  maeOverBaseline: z.number().nullable(),
  /** Takings of the programmes that the forecasts lead to, over the best possible: sums over weeks. */
  shareOfBestTakings: z.number(),
  /** EUR a week that the best programme would have taken more. */
  weeklyRegret: z.number(),
  /** Of the two films a week that drew most, the share that the forecasts put among their first two. */
  topTwoHits: z.number(),
});

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
export const comparedScoresSchema = z.object({
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
export type ForecastMetrics = z.infer<typeof forecastMetricsSchema>;
