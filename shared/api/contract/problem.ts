/** What went wrong with a request. */
import * as z from 'zod';
import { API_CODES } from '../../error-codes.ts';
import { currentMatchesSchema } from './matches.ts';
import { currentProgrammeSchema } from './programme.ts';
import { currentRentalSchema } from './rental-rate.ts';
import { currentTicketsSchema } from './result.ts';
import { currentSettingsSchema } from './settings.ts';
import { currentToldSchema } from './told-facts.ts';

/** RFC 9457. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  /**
   * Stable code of the error, e.g. `invalid-input`, `unknown-week`. Two may pass by themselves, after the seconds of the
   * header `Retry-After`: `database-waking` (503) and `too-many-requests` (429, nothing was done). `storage-full` (507)
   * wants room on the disk, `data-unreadable` (500) a look at the data.
   */
  code: z.enum(API_CODES),
  errors: z.array(z.object({ field: z.string(), detail: z.string() })).optional(),
  /** Of a change that does not follow what is stored (`precondition-failed`): what is stored. */
  current: z
    .union([
      currentProgrammeSchema,
      currentTicketsSchema,
      currentSettingsSchema,
      currentMatchesSchema,
      currentToldSchema,
      currentRentalSchema,
    ])
    .optional(),
});

export type Problem = z.infer<typeof problemSchema>;
