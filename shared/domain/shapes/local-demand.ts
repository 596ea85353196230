import * as z from 'zod';

/** What a cinema's tickets have told of its public. (`local-demand/local-model.ts` says how they go together.) */
export const learnedSchema = z.object({
  /** Weeks and films with tickets from which it was learned. */
  weeks: z.int(),
  films: z.int(),
  /** The mean share of national admissions, of a film with 300,000 of them. */
  share: z.number(),
  /** Percent that the cinema's tickets grow with a percent more admissions. */
  elasticity: z.number(),
  /** What French and American films draw, over what others do. */
  frenchFactor: z.number(),
  americanFactor: z.number(),
  /** Standard deviation of the logarithm of a film's own share at 300,000 admissions. */
  spread: z.number(),
  /** That of what is not known of the share. */
  shareError: z.number(),
});

export type Learned = z.infer<typeof learnedSchema>;
