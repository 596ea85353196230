/** What a programme is expected to bring, and the manager's decisions. */
import * as z from 'zod';
import { decisionSchema, programmeSchema } from '../../domain/shapes/programme.ts';
import { filmNamesSchema, version } from './basics.ts';

/** A decision as it was made; `rooms` null went back to the recommendation. */
const decisionEntrySchema = decisionSchema.omit({ week: true });

/** Those of a week, latest first. */
export const decisionsSchema = z.object({
  decisions: z.array(decisionEntrySchema),
  /** How the films of the week before are called: a decision may have kept some. */
  filmsBefore: filmNamesSchema,
});

export const currentProgrammeSchema = z.object({ version, decision: decisionEntrySchema.nullable() });

/** What another programme of a week would bring; nothing is stored. A missing film leaves its room closed. */
export const programmeEvaluationSchema = z.object({
  programme: programmeSchema,
  /** Expected takings less those of the recommended programme; what stays of them where the cinema asks what it keeps. */
  difference: z.number(),
});

export type { Programme, RoomPlan } from '../../domain/shapes/programme.ts';
export type ProgrammeEvaluation = z.infer<typeof programmeEvaluationSchema>;
export type DecisionEntry = z.infer<typeof decisionEntrySchema>;
export type Decisions = z.infer<typeof decisionsSchema>;
export type CurrentProgramme = z.infer<typeof currentProgrammeSchema>;
