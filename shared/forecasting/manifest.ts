import * as z from 'zod';
import { isIsoDate } from '../domain/cinema-week.ts';
import { SCREENS_FEATURES, type ModelName } from './model-name.ts';

const isoDate = z.string().refine(isIsoDate, 'is not a date (YYYY-MM-DD)');
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** One number per size group, from small to big. */
const perGroup = z.array(z.number()).min(1);

const forestShape = z.object({ base: z.number(), trees: z.int().positive(), nodes: z.int().positive() });

/** ln units by the share of films that a side is to miss, from few to many; at the share that is meant nothing is moved. */
const sidesSchema = z
  .object({
    levels: z.array(z.number().positive().lt(1)).min(1),
    /** By how much p10 is lower. */
    low: z.array(z.number()).min(1),
    /** By how much p90 is higher. */
    high: z.array(z.number()).min(1),
  })
  .refine(
    ({ levels, low, high }) => low.length === levels.length && high.length === levels.length,
    'needs a shift of each side per level',
  )
  .refine(
    ({ levels, low, high }) =>
      isRising(levels) && isRising(low.map(opposite)) && isRising(high.map(opposite)),
    'needs levels that rise, and shifts that do not',
  );

const opposite = (value: number): number => -value;
const isRising = (values: readonly number[]): boolean =>
  values.every((value, i) => i === 0 || value >= (values[i - 1] ?? value));

const apartSchema = z.object({
  intercept: z.number(),
  slope: z.number().positive(),
  low: z.number(),
  high: z.number(),
});

const modelSchema = z.object({
  /** ONNX. */
  file: z.string().min(1),
  sha256,
  /** Order of the graph's inputs. */
  features: z.array(z.string()).min(1),
  /** The same trees as arrays. */
  forest: z.object({
    file: z.string().min(1),
    sha256,
    point: forestShape,
    low: forestShape,
    high: forestShape,
  }),
  outputs: z.tuple([z.literal('point'), z.literal('low'), z.literal('high')]),
  calibration: z
    .object({
      /** Admissions (median forecast) at which the corrections were measured; between them they are interpolated. */
      centres: perGroup,
      /** ln units added to both sides of the interval. */
      widening: perGroup,
      /** ln(mean / median). */
      log_mean_factor: perGroup,
      /** What follows results when they are misses too often; a model made before has none. */
      sides: sidesSchema.optional(),
      /**
       * Of films that return to the cinema, ln units: their median is `intercept + slope` times that of the trees, and p10
       * and p90 lie `low` below and `high` above it, where no screens are known; the surer these are, the less the line has
       * to say. A model made before takes them for what the films were.
       */
      returning: apartSchema.optional(),
      /** The same of films of whose screens it is told only that they start widely; `without-screens` alone has it. */
      wide_start: apartSchema.optional(),
    })
    .refine(
      ({ centres, widening, log_mean_factor: factors }) =>
        widening.length === centres.length && factors.length === centres.length,
      'needs a widening and a mean factor per centre',
    ),
});

const SCREENS_MODEL_ONLY = 'features hold screens, which only with-screens may have';
const screensIn = ({ features }: z.infer<typeof modelSchema>): number =>
  SCREENS_FEATURES.filter((name) => features.includes(name)).length;
const withoutScreens = modelSchema.refine((model) => screensIn(model) === 0, SCREENS_MODEL_ONLY);
const withScreens = modelSchema.refine(
  (model) => screensIn(model) === SCREENS_FEATURES.length,
  'features lack the screens',
);

/** The catalogue's entry of a feature at the time of the training: the program's own may have moved on. */
const featureSchema = z.object({
  name: z.string().min(1),
  group: z.string().min(1),
  meaning: z.string().min(1),
  unit: z.string().min(1),
  source: z.string().min(1),
});

export const manifestSchema = z.object({
  version: z.string().min(1),
  /** First cinema week whose results neither the model nor the shipped track records know. */
  trainedBefore: isoDate,
  levelFeature: z.string().min(1),
  models: z.object({
    'without-screens': withoutScreens,
    'with-screens': withScreens,
  } satisfies Record<ModelName, unknown>),
  /** How sure screens are: by it both models are weighed (`weightsOf`). */
  sure: z.object({
    /** Standard deviation of ln(screens) at which both have as much to say of a film. */
    spread: z.number().positive(),
    /** A start that is below this even if it is wider than told is small for sure. */
    small: z.number().positive(),
  }),
  trackRecords: z.object({ file: z.string().min(1), sha256 }),
  /** What the model is watched against in service (`shared/monitoring`); a model made before has none. */
  reference: z.object({ file: z.string().min(1), sha256 }).optional(),
  /** All that the models have as inputs, and the level. */
  features: z.array(featureSchema).min(1),
});

export type Manifest = z.infer<typeof manifestSchema>;
export type ModelManifest = z.infer<typeof modelSchema>;
