/** What is typed of a film's rental, and what the API takes. Pure. */
import '../forms/zod-without-eval.ts';
import * as z from 'zod';
import { putRentalRateSchema } from '#shared/api/contract/changes.ts';
import { inPercent } from '../format/format.ts';
import { parseNumber } from '../format/parse.ts';

/** As typed, in percent; nothing typed: that of the settings. The field has the API's name. */
export interface TypedRental {
  rentalRate: string;
}

export type PutRental = z.infer<typeof putRentalRateSchema>;

/** What was entered before, as it would have been typed. */
export function typedRental(rate: number | null): TypedRental {
  return { rentalRate: rate === null ? '' : inPercent(rate) };
}

/** Refuses what the API would refuse, in percent as it is typed. */
export const rentalFormSchema: z.ZodType<PutRental, TypedRental> = z
  .object({
    rentalRate: z
      .string()
      .transform((typed) => (typed.trim() === '' ? null : parseNumber(typed)))
      .pipe(z.number().min(0).max(100).nullable())
      .transform((percent) => (percent === null ? null : percent / 100)),
  })
  .pipe(putRentalRateSchema);
