/** Whether the model in service is still what it was, and films still are what it learned from. */
import * as z from 'zod';
import { MEASURES } from '../../domain/forecast-measures.ts';
import { cinemaWeek, filmId, isoInstant, stage } from '../../domain/shapes/basics.ts';
import { recommenderEditionSchema } from '../../domain/shapes/recommender-edition.ts';

const measure = z.enum(MEASURES);

/** Between what a measure of as many films lies by chance alone. */
const band = z.object({ low: z.number(), high: z.number() });

const measuresOf = <T extends z.ZodType>(value: T) =>
  z.object({
    wape: value,
    shareOfBestTakings: value,
    coverage: value,
    width: value,
    bias: value,
    medianLogRatio: value,
  });

const outside = z.object({ measure, side: z.enum(['low', 'high']) });

const windowSchema = z.object({
  films: z.int(),
  weeks: z.int(),
  /** Null where it cannot be said. */
  measures: measuresOf(z.number().nullable()),
  /** Null where the model has no reference, or the reference too few such films. */
  bands: measuresOf(band.nullable()).nullable(),
  /** The measures that lie outside their bands. */
  outside: z.array(outside),
});

/** The week alone, it and the two before it, it and the twelve before it. */
const performanceSchema = z.object({ own: windowSchema, recent: windowSchema, rolling: windowSchema });

/** Null where the week has no such film. Sizes by the forecast median: under 20,000, under 100,000 admissions, more. */
const slicesSchema = z.object({
  all: performanceSchema.nullable(),
  french: performanceSchema.nullable(),
  american: performanceSchema.nullable(),
  other: performanceSchema.nullable(),
  small: performanceSchema.nullable(),
  middle: performanceSchema.nullable(),
  large: performanceSchema.nullable(),
});

/**
 * `distribution`: Jensen-Shannon divergence from the reference, 0 to 1. `missing`: share of films of which it is unknown.
 * `unknown`: share of films whose director, lead or distributor has no film before. `level`: mean, ln units.
 */
const driftKind = z.enum(['distribution', 'missing', 'unknown', 'level']);

/** A check of recent films beside what it says of as many films of the reference. */
const movementSchema = z.object({
  feature: z.string(),
  kind: driftKind,
  value: z.number(),
  /** What is usual, and its standard deviation. */
  mean: z.number(),
  spread: z.number(),
  /** Standard deviations from the mean. */
  z: z.number(),
  /** `z` from which on it counts for an alert. */
  tellFrom: z.number(),
});

const alertSchema = z.object({
  week: cinemaWeek,
  /** What moved most of that which counts. */
  movement: movementSchema,
  /** What got worse, of all films together, in the last three or thirteen weeks. */
  worse: z.array(outside.extend({ window: z.enum(['recent', 'rolling']) })),
});

const watchedStageSchema = z.object({
  performance: slicesSchema,
  /** What is out of the ordinary, what moved most first; of very many the first ones. */
  moved: z.array(movementSchema),
  alert: alertSchema.nullable(),
});

const weekSchema = z.object({
  week: cinemaWeek,
  /** The model whose forecasts are judged. */
  modelVersion: z.string(),
  /** When it was worked out; films whose results came later are not in it yet. */
  workedOutAt: isoInstant,
  /** Whether the model has a reference: without one there are no bands, nothing moves, and nobody is told. */
  hasReference: z.boolean(),
  /** Null where nothing was forecast at the stage, or no result is known of it. */
  thursday: watchedStageSchema.nullable(),
  monday: watchedStageSchema.nullable(),
});

/** Of the known values the 5th and the 95th percentile, the quartiles and the median, null of none; and the share of films of which it is unknown. */
const boxSchema = z.object({
  box: z
    .object({ low: z.number(), q1: z.number(), median: z.number(), q3: z.number(), high: z.number() })
    .nullable(),
  missing: z.number(),
});

const driftFeatureSchema = z.object({
  /** As in the table of features; `admissions` is what films drew. */
  name: z.string(),
  /** `ln`: values are natural logarithms of the unit. */
  scale: z.enum(['ln', 'plain']),
  /** `week-share`: share of what the new films of a week usually draw together. */
  unit: z.enum([
    'admissions',
    'week-share',
    'screens',
    'dollars',
    'minutes',
    'films',
    'years',
    'share',
    'number',
  ]),
  reference: boxSchema.extend({
    /** At most 120 known values, taken at even distances from all in order. */
    values: z.array(z.number()),
  }),
  recent: boxSchema.extend({
    /** Of each of `films`, in their order; null where it is unknown. */
    values: z.array(z.number().nullable()),
  }),
  /** Jensen-Shannon divergence of the recent films; what is out of the ordinary from; deviations from what is usual. Null where nothing can be said. */
  divergence: z.object({ value: z.number(), threshold: z.number(), z: z.number() }).nullable(),
});

const driftSchema = z.object({
  /** The last of the thirteen weeks. */
  week: cinemaWeek,
  modelVersion: z.string(),
  films: z.array(z.object({ week: cinemaWeek, filmId, title: z.string() })),
  /** False: runs learn no screens here, so that features and shares have none, and Monday's forecasts are set beside others made without. */
  screensCollected: z.boolean(),
  /** Those that moved out of the ordinary first, then always the same ones. */
  features: z.array(driftFeatureSchema),
  /** Shares of unknown names, and of missing values where they matter. */
  shares: z.array(movementSchema),
});

const modelFiguresSchema = z.object({
  films: z.int(),
  wape: z.number().nullable(),
  shareOfBestTakings: z.number().nullable(),
  coverage: z.number().nullable(),
});

/** Challenger less champion, 95 % between low and high by weeks drawn anew; null without any film. */
const difference = z.object({ difference: z.number(), low: z.number(), high: z.number() }).nullable();

const findingSchema = z.union([
  z.object({
    asked: z.enum(['weeks', 'films']),
    passed: z.boolean(),
    found: z.int(),
    least: z.int(),
  }),
  z.object({
    asked: z.enum(['wape', 'shareOfBestTakings', 'coverage']),
    passed: z.boolean(),
    champion: z.number().nullable(),
    challenger: z.number().nullable(),
  }),
]);

const comparisonSchema = z.object({
  champion: z.string(),
  challenger: z.string(),
  /** Oldest first, both stages together, of films that both forecast. */
  weeks: z.array(
    z.object({ week: cinemaWeek, champion: modelFiguresSchema, challenger: modelFiguresSchema }),
  ),
  differences: z.object({ wape: difference, shareOfBestTakings: difference, coverage: difference }),
  /** What is asked for before the challenger may take the champion's place, of the last thirteen of the weeks. */
  gate: z.object({ passed: z.boolean(), findings: z.array(findingSchema) }),
});

const givenSchema = z.object({
  /** Of the films' releases. */
  week: cinemaWeek,
  /** Id of the application. */
  client: z.string(),
  modelVersion: z.string(),
  stage,
  forecasts: z.int(),
  /** Median of p90 / p10. */
  medianWidth: z.number(),
});

export const monitoringSchema = z.object({
  model: z.object({
    version: z.string(),
    /** Null: that is not known, as of the model that came with the installation. */
    since: isoInstant.nullable(),
    challenger: z.string().nullable(),
    /** Versions that stood before it, the last one first. */
    before: z.array(z.string()),
  }),
  /** At most the last 26 weeks with results, oldest first. */
  weeks: z.array(weekSchema),
  /** Of the latest week; null without one, and where the model has no reference. */
  drift: driftSchema.nullable(),
  /** Null without a challenger. */
  comparison: comparisonSchema.nullable(),
  /** Forecasts that other applications were given, oldest week first, by client, model and stage. */
  given: z.array(givenSchema),
  recommender: z.object({
    version: z.string(),
    /** Editions as they were deployed, oldest first, the last one served. */
    editions: z.array(recommenderEditionSchema),
  }),
});

export type Monitoring = z.infer<typeof monitoringSchema>;
