/** A run with what it went without. */
import * as z from 'zod';
import { runProblemSchema, runSchema } from '../../domain/shapes/run.ts';
import { askedAgain } from './basics.ts';

/** Without its moves from step to step, which are the machinery's own. */
export const runViewSchema = runSchema.omit({ step: true, stepVersion: true, stepAt: true }).extend({
  problems: z.array(
    runProblemSchema.extend({
      /** A film's title, a page's name. */
      label: z.string(),
      /** When it is asked for again, by this run or a later one of its kind; null: not any more. */
      askedAgain: askedAgain.nullable(),
    }),
  ),
});

export type RunView = z.infer<typeof runViewSchema>;
