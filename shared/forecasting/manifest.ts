import { z } from 'zod';
import { isIsoDate } from '../domain/cinema-week.ts';

const isoDate = z.string().refine(isIsoDate, 'is not a date (YYYY-MM-DD)');
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** One number per size group, from small to big. */
const perGroup = z.array(z.number()).min(1);

const stageSchema = z.object({
  file: z.string().min(1),
  sha256,
  /** Order of the graph's inputs. */
  features: z.array(z.string()).min(1),
  /** The point forecast's trees, for the explanations. */
  forest: z.object({
    file: z.string().min(1),
    sha256,
    base: z.number(),
    trees: z.int().positive(),
    nodes: z.int().positive(),
  }),
  outputs: z.tuple([z.literal('point'), z.literal('low'), z.literal('high')]),
  calibration: z.object({
    /** Admissions (median forecast) at which the corrections were measured; between them they are interpolated. */
    centres: perGroup,
    /** ln units added to both sides of the interval. */
    widening: perGroup,
    /** ln(mean / median). */
    log_mean_factor: perGroup,
  }),
});

export const manifestSchema = z.object({
  version: z.string().min(1),
  /** First cinema week whose results neither the model nor the shipped track records know. */
  trainedBefore: isoDate,
  levelFeature: z.string().min(1),
  stages: z.object({ thursday: stageSchema, monday: stageSchema }),
  trackRecords: z.object({ file: z.string().min(1), sha256 }),
});

export type Manifest = z.infer<typeof manifestSchema>;
export type StageManifest = Manifest['stages']['thursday'];
