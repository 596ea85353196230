/** A film as another application describes it: what the model may know of it. */
import * as z from 'zod';
import { isoDate } from '../../domain/shapes/basics.ts';
import { MOST_SCREENS, LONGEST_MINUTES } from '../../features/possible-facts.ts';

/** Names and titles. Visible at the first character and without control characters, as Python and JavaScript read the pattern alike. */
const CONTROL = String.raw`\u0000-\u001f\u007f`;
const VISIBLE = new RegExp(`^[^ ${CONTROL}][^${CONTROL}]*$`);
export const text = (longest: number) =>
  z
    .string()
    .max(longest)
    .regex(VISIBLE, 'must begin with a visible character and have no control characters');

const list = (most: number) => z.array(text(200)).max(most).default([]);
const fact = <T extends z.ZodType>(schema: T) => schema.nullable().default(null);

/** A date that a film can have opened on or will. */
const filmDate = isoDate.refine((date) => date >= '1896-01-01' && date < '2101-01-01', 'no film opens then');

export const filmSchema = z.strictObject({
  /** The caller's own name of the film, given back with its prediction. */
  id: text(100).exactOptional(),
  title: text(300),
  originalTitle: fact(text(300)),
  /** First day in French cinemas. */
  releaseDate: filmDate,
  /** Several are separated by a slash. */
  distributor: fact(text(300)),
  directors: list(20),
  /** Billing order. */
  cast: list(50),
  /** In French or English, as film sites name them. */
  genres: list(20),
  countries: list(20),
  languages: list(20),
  durationMinutes: fact(z.number().min(1).max(LONGEST_MINUTES)),
  /** Copies in the first French week. */
  screens: fact(z.int().min(1).max(MOST_SCREENS)),
  /** First day in the United States, and what its first weekend (Friday to Sunday) took there, USD. */
  usReleaseDate: fact(filmDate),
  usOpeningUsd: fact(z.number().min(0).max(1e10)),
  /** The model makes no use of it. */
  budget: fact(
    z.strictObject({
      amount: z.number().min(0).max(1e11),
      /** ISO 4217. */
      currency: z.string().regex(/^[A-Z]{3}$/, 'must be a code of ISO 4217, such as EUR'),
    }),
  ),
  /** Views of the film's page in the month before, on a site of the caller's choice; the model makes no use of it. */
  pageViews: fact(z.int().min(0).max(1e12)),
});

export type Film = z.infer<typeof filmSchema>;
