/** What anybody may read of the cinema: what it shows, where, when, for how much. No forecast, nothing that is not decided. */
import * as z from 'zod';
import { cinemaWeek, filmId, isoInstant, room } from './basics.ts';
import { releaseSchema } from './release.ts';
import { showTimesSchema } from './show-time.ts';

const publicRoomSchema = z.object({
  room,
  name: z.string(),
  seats: z.int(),
  /** Empty where the cinema does not tell its hours. */
  shows: showTimesSchema,
});

/** A film of a week, with every room that shows it. */
export const publicFilmSchema = releaseSchema
  .pick({
    title: true,
    originalTitle: true,
    directors: true,
    cast: true,
    genres: true,
    countries: true,
    durationMinutes: true,
  })
  .extend({ filmId, rooms: z.array(publicRoomSchema).min(1) });

export const publicCinemaSchema = z.object({
  name: z.string(),
  /** Empty: not told. */
  address: z.string(),
  /** EUR. */
  ticketPrice: z.number(),
});

/** As it is kept: the weeks that are decided and were not over when it was written. Who reads picks by the clock. */
export const publishedProgrammeSchema = z.object({
  publishedAt: isoInstant,
  /** What is told of the cinema from a week on, oldest first. The first holds in the week of `publishedAt`. */
  cinema: z.array(publicCinemaSchema.extend({ effectiveFrom: cinemaWeek })).min(1),
  /** By week. */
  weeks: z.array(z.object({ week: cinemaWeek, films: z.array(publicFilmSchema) })),
});

export type PublicCinema = z.infer<typeof publicCinemaSchema>;
export type PublicFilm = z.infer<typeof publicFilmSchema>;
export type PublishedProgramme = z.infer<typeof publishedProgrammeSchema>;
