/** What a prediction is asked with, and what it answers. */
import * as z from 'zod';
import { cinemaWeek, isoDate } from '../../domain/shapes/basics.ts';
import { forecastExplanationSchema, forecastFiguresSchema } from '../../domain/shapes/forecast.ts';
import { filmSchema } from './film.ts';
import { problemSchema } from './problem.ts';

/** Films of one request. */
export const MOST_FILMS = 100;

const WARNINGS = [
  /** The model makes no use of the field. */
  'not-used',
  /** The interval is wider (`widen-interval.ts`). */
  'missing-cast',
  'missing-directors',
  'missing-distributor',
  'unknown-distributor',
  /** None of those named has had a film in the track records; that is usual, and widens nothing. */
  'unknown-people',
  /** Taken for one of which nothing is known: the forecast is another one than without it. */
  'unknown-country',
  'unknown-language',
  /** Another film of the batch is taken for this one, not for its rival. */
  'same-film',
  /** The forecast is made as if no other film opened in the week. */
  'no-rivals',
  /** Results since then are not in the track records. */
  'old-records',
] as const;

/** How the answer is to be made. */
const options = {
  explain: z.boolean().default(false).meta({
    description: 'With the factors and comparable films of each stage; takes some milliseconds a film.',
  }),
  asOf: isoDate.exactOptional().meta({
    format: 'date',
    description:
      'The day of the forecast: nothing later enters it. By default today, at the latest the day before the film’s week.',
  }),
};

export const predictFilmSchema = z
  .strictObject({ film: filmSchema, ...options })
  .meta({ id: 'PredictFilm', description: 'One film.' });

const severalShape = {
  ...options,
  sameWeek: z.enum(['independent', 'rivals']).default('independent').meta({
    description:
      '`independent`: each film is forecast as if alone; `rivals`: those of a cinema week are each other’s rivals, two of one title apart.',
  }),
};

export const predictFilmsSchema = z
  .strictObject({ films: z.array(filmSchema).min(1).max(MOST_FILMS), ...severalShape })
  .meta({ id: 'PredictFilms', description: 'Several films, of which each is answered by itself.' });

/** As it is checked first: what a film is not is said of that film alone. */
export const filmsEnvelopeSchema = z.strictObject({
  films: z.array(z.unknown()).min(1).max(MOST_FILMS),
  ...severalShape,
});

const warningSchema = z
  .object({
    code: z.enum(WARNINGS),
    field: z.string().nullable().meta({ description: 'Of the film.' }),
    detail: z.string(),
  })
  .meta({ id: 'Warning', description: 'What the forecast makes no use of, misses or does not know.' });

const personSchema = z
  .object({
    name: z.string(),
    films: z.int().meta({ description: 'Films that the model knows of them.' }),
    best: z.object({ title: z.string(), year: z.int(), firstWeekAdmissions: z.number() }).nullable(),
  })
  .meta({ id: 'Person', description: 'Who of those named has drawn most.' });

const explanationSchema = forecastExplanationSchema
  .pick({ baseline: true, contributions: true, comparables: true })
  .meta({
    id: 'Explanation',
    description:
      'Factors that multiply from the baseline, a film of which nothing is known, to the mean; and past films like it.',
  });

const stagePredictionSchema = forecastFiguresSchema
  .extend({
    explanation: explanationSchema.nullable().meta({ description: 'Null unless it was asked for.' }),
  })
  .meta({
    id: 'StagePrediction',
    description:
      'National first-week admissions, previews included: eight films of ten lie between p10 and p90, half below p50. ' +
      'The interval is wider where the warnings say so.',
  });

export const predictionSchema = z
  .object({
    week: cinemaWeek.meta({ format: 'date', description: 'The cinema week of the release: a Wednesday.' }),
    asOf: isoDate.meta({ format: 'date', description: 'The day of the forecast.' }),
    modelVersion: z.string(),
    thursday: stagePredictionSchema,
    monday: stagePredictionSchema.nullable().meta({
      description: 'With the screens of the film; null where it would say no more than Thursday’s.',
    }),
    popularity: z.object({ director: personSchema.nullable(), cast: personSchema.nullable() }),
    warnings: z.array(warningSchema),
  })
  .meta({ id: 'Prediction', description: 'The forecast of a film.' });

export const predictedFilmSchema = z.object({ prediction: predictionSchema });

const filmPredictionSchema = z
  .object({
    id: z.string().nullable().meta({ description: 'The caller’s; null where it gave none.' }),
    prediction: predictionSchema.nullable().meta({ description: 'Null where the film was refused.' }),
    error: problemSchema
      .nullable()
      .meta({ description: 'Null where it was not. Its fields are those of the film.' }),
  })
  .meta({ id: 'FilmPrediction' });

/** In the order of the films. */
export const predictedFilmsSchema = z.object({ predictions: z.array(filmPredictionSchema) });

export type FilmPrediction = z.infer<typeof filmPredictionSchema>;
export type Prediction = z.infer<typeof predictionSchema>;
export type Warning = z.infer<typeof warningSchema>;
