import * as z from 'zod';
import { MODEL_NAMES } from '#shared/forecasting/model-name.ts';

/** A forecast of a film as a case shows it, beside what came true. */
export const caseForecastSchema = z.object({
  case: z.string(),
  /** Which film: a number of the file's. */
  row: z.int(),
  week: z.string(),
  model: z.enum(MODEL_NAMES),
  p10: z.number(),
  p50: z.number(),
  p90: z.number(),
  actual: z.number(),
});

export type CaseForecast = z.infer<typeof caseForecastSchema>;
