/** What only the schemas of the API share; what they share with the domain is in `domain/shapes`. */
import * as z from 'zod';
import { filmId } from '../../domain/shapes/basics.ts';

/** `awaited`: still asked for; `unpublished`: asked for until the fifth week, and no site gives a figure. */
export const actualState = z.enum(['published', 'awaited', 'unpublished']);

/** Films that are no releases of the week that is told of. */
export const filmNamesSchema = z.array(z.object({ filmId, title: z.string() }));

/** Grows by one with each change that the manager makes. */
export const version = z.int().min(0);

export const askedAgain = z.enum(['within-the-hour', 'after-a-day', 'another-day']);

export type AskedAgain = z.infer<typeof askedAgain>;
export type ActualState = z.infer<typeof actualState>;
