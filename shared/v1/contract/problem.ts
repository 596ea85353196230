/** What went wrong with a request of the prediction API. */
import * as z from 'zod';
import { PREDICTION_CODES } from '../../error-codes.ts';

/** RFC 9457. */
export const problemSchema = z
  .object({
    type: z.string().meta({ description: '`urn:niab:problem:` and the code.' }),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    code: z.enum(PREDICTION_CODES).meta({ description: 'Stable.' }),
    errors: z
      .array(z.object({ field: z.string(), detail: z.string() }))
      .optional()
      .meta({
        description:
          'The fields that are wrong, from the whole body: `films.1.id`; at most the first twenty.',
      }),
  })
  .meta({ id: 'Problem', description: 'RFC 9457.' });
