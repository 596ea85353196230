/** A run with what it went without. */
import * as z from 'zod';
import { RUN_CODES } from '../../error-codes.ts';
import { askedAgain, cinemaWeek, isoDate, runKind } from './basics.ts';

export const runSchema = z.object({
  runId: z.string(),
  week: cinemaWeek,
  kind: runKind,
  asOf: isoDate,
  modelVersion: z.string(),
  state: z.enum(['collecting', 'processing', 'done', 'partial', 'failed']),
  startedAt: z.string(),
  finishedAt: z.string().nullable(),
  problems: z.array(
    z.object({
      label: z.string(),
      code: z.enum(RUN_CODES),
      detail: z.string(),
      /** When it is asked for again, by this run or a later one of its kind; null: not any more. */
      askedAgain: askedAgain.nullable(),
    }),
  ),
});

export type RunView = z.infer<typeof runSchema>;
