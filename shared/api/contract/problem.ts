/** What went wrong with a request. */
import * as z from 'zod';
import { currentProgrammeSchema } from './programme.ts';
import { currentTicketsSchema } from './result.ts';
import { currentSettingsSchema } from './settings.ts';

/** RFC 9457. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  /** Stable code of the error, e.g. `invalid-input`, `unknown-week`. */
  code: z.string(),
  errors: z.array(z.object({ field: z.string(), detail: z.string() })).optional(),
  /** Of a change that does not follow what is stored (`precondition-failed`): what is stored. */
  current: z.union([currentProgrammeSchema, currentTicketsSchema, currentSettingsSchema]).optional(),
});

export type Problem = z.infer<typeof problemSchema>;
