import * as z from 'zod';
import { isoInstant } from './basics.ts';

/** How a signal moves a forecast: `slope` times what ln(1 + value) is above `level + size · ln(p50)`. */
const signalCoefficientsSchema = z.object({ level: z.number(), size: z.number(), slope: z.number() });

/** That the forecasts of one model use a signal, and what spoke for it. */
export const signalUseSchema = z.object({
  signal: z.string().min(1),
  /** For no other model the coefficients say anything. */
  modelVersion: z.string().min(1),
  coefficients: signalCoefficientsSchema,
  /** What the gate found. */
  reasons: z.array(z.string()),
  at: isoInstant,
  /** Who, or what, has it used. */
  by: z.string(),
});

export type SignalCoefficients = z.infer<typeof signalCoefficientsSchema>;
export type SignalUse = z.infer<typeof signalUseSchema>;
