/** What every answer of the catalogue bears. */
import * as z from 'zod';
import { FILM_SOURCES } from '../../../catalogue/film.ts';

const attributionSchema = z
  .object({
    source: z.enum(FILM_SOURCES),
    text: z.string().meta({ description: 'To be shown wherever the data are.' }),
  })
  .meta({ id: 'Attribution', description: 'Where data come from, and on which terms.' });

export type Attribution = z.infer<typeof attributionSchema>;

/** An answer with what it is made of. */
export function answerSchema<S extends z.ZodRawShape>(shape: S) {
  return z.object({
    version: z.string().meta({ description: 'Of the catalogue: another one tells other things.' }),
    ...shape,
    attribution: z.array(attributionSchema),
  });
}
