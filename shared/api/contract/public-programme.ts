/** The cinema's programme for its audience. */
import * as z from 'zod';
import { cinemaWeek, isoInstant } from '../../domain/shapes/basics.ts';
import { publicCinemaSchema, publicFilmSchema } from '../../domain/shapes/public-programme.ts';

const programmeFilmSchema = publicFilmSchema.extend({
  /** The film's id in the catalogue; null where the catalogue does not have it. */
  catalogueId: z.string().nullable(),
});

const programmeWeekSchema = z.object({
  week: cinemaWeek,
  /** `next` is there once it is decided; `current` is missing where nobody decided. */
  when: z.enum(['current', 'next']),
  /** EUR, in this week. */
  ticketPrice: z.number(),
  /** In the order of the rooms. */
  films: z.array(programmeFilmSchema),
});

export const publicProgrammeSchema = z.object({
  /** As of today. */
  cinema: publicCinemaSchema,
  /** The current one first. */
  weeks: z.array(programmeWeekSchema),
  /** Null: nothing was published yet. */
  publishedAt: isoInstant.nullable(),
});

export type PublicProgramme = z.infer<typeof publicProgrammeSchema>;
export type ProgrammeWeek = z.infer<typeof programmeWeekSchema>;
export type ProgrammeFilm = z.infer<typeof programmeFilmSchema>;
