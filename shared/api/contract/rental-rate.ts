/** What a film's distributor takes of what taxes leave of its takings. */
import * as z from 'zod';
import { isoInstant } from '../../domain/shapes/basics.ts';
import { rentalRate } from '../../domain/shapes/cinema.ts';
import { version } from './basics.ts';

/** What was entered for a film, and the version that a change of it has to follow (`If-Match`). */
export const rentalSchema = z.object({
  /** 0 to 1; null: that of the settings. */
  rate: rentalRate.nullable(),
  /** 0 before the first, and it stays when the rate is that of the settings again. */
  version,
});

/** The same, with who entered it; null before the first. */
export const currentRentalSchema = rentalSchema.extend({
  changedAt: isoInstant.nullable(),
  changedBy: z.string().nullable(),
});

export type CurrentRental = z.infer<typeof currentRentalSchema>;
export type Rental = z.infer<typeof rentalSchema>;
