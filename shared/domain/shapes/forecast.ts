import * as z from 'zod';
import { cinemaWeek, filmId, isoInstant, stage } from './basics.ts';
import { forecastFactsSchema } from './forecast-facts.ts';

/** A distribution of national first-week admissions (previews included): 0 < p10 <= p50 <= p90, and its mean. */
export const admissionsForecastSchema = z.object({
  p10: z.number(),
  p50: z.number(),
  p90: z.number(),
  mean: z.number(),
});

/** Part of a forecast that one group of features explains; the factors multiply to the forecast. */
export const contributionSchema = z.object({
  /** Group of features in the manager's words, e.g. `distribution`, `cast`, `season`. */
  group: z.string(),
  /** 1.8 = the group raises the forecast by 80 %. */
  factor: z.number(),
});

/** A link of the chain from a film of which nothing is known to the forecast. */
export const factorStepSchema = contributionSchema.extend({
  /** Null for all groups that have no line of their own. */
  group: z.string().nullable(),
  /** National admissions before and after. */
  from: z.number(),
  to: z.number(),
});

const comparableFilmSchema = z.object({
  title: z.string(),
  year: z.int(),
  firstWeekAdmissions: z.number(),
  screens: z.number().nullable(),
  /** What it shares with the film: `distributor`, `director`, `franchise`, `genre`, `cast`, `size`. */
  shares: z.array(z.string()),
});

export const forecastExplanationSchema = z.object({
  /** National admissions of a film about which nothing is known. */
  baseline: z.number(),
  contributions: z.array(contributionSchema),
  /** What stands behind the strongest of them; forecasts of earlier versions have none. */
  facts: forecastFactsSchema.exactOptional(),
  comparables: z.array(comparableFilmSchema),
});

/** A stored forecast without its explanation, which is by far the larger part of it. */
const forecastNumbersSchema = admissionsForecastSchema.extend({
  week: cinemaWeek,
  stage,
  filmId,
  modelVersion: z.string(),
  /** That of the week's told facts by which it was made; 0: of what the sites say alone. */
  revision: z.int().min(0),
  createdAt: isoInstant,
});

/**
 * The numbers of a forecast: the distribution, and whatever else the model says of a film. The columns of the store and the
 * answer of a week have all of them.
 */
export const forecastFiguresSchema = forecastNumbersSchema.omit({
  week: true,
  stage: true,
  filmId: true,
  modelVersion: true,
  revision: true,
  createdAt: true,
});

/** A stored forecast; unique by week, stage, film, model version and revision. */
export const forecastSchema = forecastNumbersSchema.extend({
  explanation: forecastExplanationSchema.nullable(),
});

export type AdmissionsForecast = z.infer<typeof admissionsForecastSchema>;
export type Contribution = z.infer<typeof contributionSchema>;
export type FactorStep = z.infer<typeof factorStepSchema>;
export type ComparableFilm = z.infer<typeof comparableFilmSchema>;
export type ForecastExplanation = z.infer<typeof forecastExplanationSchema>;
export type ForecastFigures = z.infer<typeof forecastFiguresSchema>;
export type ForecastNumbers = z.infer<typeof forecastNumbersSchema>;
export type Forecast = z.infer<typeof forecastSchema>;
