import * as z from 'zod';
import { cinemaWeek, filmId, isoDate } from './basics.ts';

const moneySchema = z.object({
  amount: z.number(),
  /** ISO 4217, e.g. `EUR`. */
  currency: z.string(),
});

/** A weekend of a film in US cinemas. */
const usWeekendSchema = z.object({
  friday: isoDate,
  /** Friday to Sunday, USD. */
  grossUsd: z.number(),
  theaters: z.number().nullable(),
});

/**
 * What the model may know of a film that opens in France. The same fields as a line of the training data
 * (without its result); every field but the title and the date can be missing.
 */
const releaseFactsSchema = z.object({
  title: z.string(),
  originalTitle: z.string().nullable(),
  releaseDate: isoDate,
  distributor: z.string().nullable(),
  directors: z.array(z.string()),
  /** Billing order. */
  cast: z.array(z.string()),
  genres: z.array(z.string()),
  countries: z.array(z.string()),
  languages: z.array(z.string()),
  durationMinutes: z.number().nullable(),
  budget: moneySchema.nullable(),
  usReleaseDate: isoDate.nullable(),
  /** US opening weekend (Friday to Sunday), USD. */
  usOpeningUsd: z.number().nullable(),
  /** Its weekends in US cinemas, oldest first, as far as they are known; a run uses those that were over before its day. */
  usWeekends: z.array(usWeekendSchema).exactOptional(),
  /** Screens ("copies") in the first French week; known on Monday at best. */
  screens: z.number().nullable(),
  allocineId: z.number().nullable(),
  jpboxId: z.number().nullable(),
});

/** A film opening in France in a cinema week, as the application shows it. */
export const releaseSchema = releaseFactsSchema.extend({
  filmId,
  week: cinemaWeek,
  synopsis: z.string().nullable(),
  posterUrl: z.string().nullable(),
  /** Shows already scheduled in France ("Séances") when the page was read. */
  scheduledShows: z.number().nullable(),
  /** The sites no longer name it for this week: it was postponed. Stores do not list it. */
  withdrawn: z.boolean().exactOptional(),
  /** Film id of the release that its result counts for: they are one film, as was said after the week had begun. */
  sameAs: filmId.exactOptional(),
});

export type Money = z.infer<typeof moneySchema>;
export type UsWeekend = z.infer<typeof usWeekendSchema>;
export type ReleaseFacts = z.infer<typeof releaseFactsSchema>;
export type Release = z.infer<typeof releaseSchema>;
