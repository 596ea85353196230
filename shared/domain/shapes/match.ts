import * as z from 'zod';

/** What somebody said of two entries of a week that may be one film. */
export const matchVerdictSchema = z.enum(['same', 'different']);

/** What was compared between two entries. */
const matchFactSchema = z.enum([
  'id',
  'said',
  'title',
  'original-title',
  'directors',
  'cast',
  'duration',
  'date',
  'distributor',
  'countries',
  'us-opening',
  'us-date',
]);

/** A piece of evidence that two entries are one film (`weight` > 0), or that they are not. */
export const matchReasonSchema = z.object({
  fact: matchFactSchema,
  /** How the two agree in the fact. */
  verdict: z.string(),
  /** Added to the score: the logarithm, about, of how much likelier the verdict is of one film than of two. */
  weight: z.number(),
});

export type MatchVerdict = z.infer<typeof matchVerdictSchema>;
export type MatchFact = z.infer<typeof matchFactSchema>;
export type MatchReason = z.infer<typeof matchReasonSchema>;
