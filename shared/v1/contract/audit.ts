/** Who got a token, and who was refused what. */
import * as z from 'zod';
import { auditEventSchema } from '../../access/audit-event.ts';

/** How many lines, and after which: `next` of the page before. */
export const auditQuerySchema = z.strictObject({
  limit: z
    .string()
    .regex(/^[1-9]\d{0,2}$/, 'must be a whole number from 1 to 200')
    .transform(Number)
    .pipe(z.int().min(1).max(200))
    .default(50)
    .meta({
      description: 'Lines of the answer.',
      // What is a text in an address is a number to whoever writes it.
      override: ({ jsonSchema }) => {
        delete jsonSchema.pattern;
        Object.assign(jsonSchema, { type: 'integer', minimum: 1, maximum: 200, default: 50 });
      },
    }),
  after: z
    .string()
    .regex(/^\d{8}\.\d{13}-[0-9a-f]{8}$/, 'must be `next` of another answer')
    .exactOptional()
    .meta({ description: '`next` of the page before.' }),
});

export const auditSchema = z.object({
  events: z.array(auditEventSchema).meta({ description: 'Latest first.' }),
  next: z.string().nullable().meta({ description: 'Null after the last.' }),
});
