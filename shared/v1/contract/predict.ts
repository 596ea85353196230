/** What a prediction is asked with, and what it answers. */
import * as z from 'zod';
import { cinemaWeek, isoDate } from '../../domain/shapes/basics.ts';
import { forecastExplanationSchema, forecastFiguresSchema } from '../../domain/shapes/forecast.ts';
import { filmSchema } from './film.ts';

/** Films of one request. */
export const MOST_FILMS = 100;

export const WARNINGS = [
  /** The model makes no use of the field. */
  'not-used',
  'missing-cast',
  'missing-directors',
  'missing-distributor',
  /** None of those named has had a film in the track records. */
  'unknown-people',
  'unknown-distributor',
  /** The forecast is made as if no other film opened in the week. */
  'no-rivals',
  /** Results since then are not in the track records. */
  'old-records',
] as const;

/** How the answer is to be made. */
const options = {
  /** With the factors and comparable films of each stage; takes some milliseconds a film. */
  explain: z.boolean().default(false),
  /** The day of the forecast: nothing later enters it. By default today, at the latest the day before the film's week. */
  asOf: isoDate.exactOptional(),
};

export const predictFilmSchema = z.strictObject({ film: filmSchema, ...options });

/** What can be checked before each film is: one that is not valid is refused alone. */
export const predictFilmsSchema = z.strictObject({
  films: z.array(filmSchema).min(1).max(MOST_FILMS),
  ...options,
  /** `independent`: each film is forecast as if alone; `rivals`: those of a cinema week are each other's rivals. */
  sameWeek: z.enum(['independent', 'rivals']).default('independent'),
});

export const predictSchema = z.union([predictFilmSchema, predictFilmsSchema]);

const warningSchema = z.object({
  code: z.enum(WARNINGS),
  /** Of the film. */
  field: z.string().nullable(),
  detail: z.string(),
});

/** Whoever of those named has drawn most. */
const personSchema = z.object({
  name: z.string(),
  /** Films of the track records. */
  films: z.int(),
  best: z.object({ title: z.string(), year: z.int(), firstWeekAdmissions: z.number() }).nullable(),
});

const stagePredictionSchema = forecastFiguresSchema.extend({
  /** Null unless it was asked for. */
  explanation: forecastExplanationSchema
    .pick({ baseline: true, contributions: true, comparables: true })
    .nullable(),
});

export const predictionSchema = z.object({
  /** The cinema week of the film's release. */
  week: cinemaWeek,
  asOf: isoDate,
  modelVersion: z.string(),
  /** National first-week admissions, previews included. */
  thursday: stagePredictionSchema,
  /** With the screens and the American start; null where neither is known. */
  monday: stagePredictionSchema.nullable(),
  popularity: z.object({ director: personSchema.nullable(), cast: personSchema.nullable() }),
  warnings: z.array(warningSchema),
});

export type PredictFilm = z.infer<typeof predictFilmSchema>;
export type PredictFilms = z.infer<typeof predictFilmsSchema>;
export type Prediction = z.infer<typeof predictionSchema>;
export type Warning = z.infer<typeof warningSchema>;
