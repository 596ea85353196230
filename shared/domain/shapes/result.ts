import * as z from 'zod';
import { cinemaWeek, filmId, isoDate, isoInstant, room } from './basics.ts';

/** One observation of a film's first week. Revisions are kept; the latest holds. */
export const actualSchema = z.object({
  week: cinemaWeek,
  filmId,
  /** National first-week admissions, previews included. */
  admissions: z.number(),
  screens: z.number().nullable(),
  source: z.string(),
  observedOn: isoDate,
  /** Film ids of the week that are the same film as well; left out where there are none. */
  alsoOf: z.array(filmId).exactOptional(),
});

/** What the cinema itself sold, entered by the manager; the latest entry of a room holds. */
export const cinemaTicketsSchema = z.object({
  week: cinemaWeek,
  room,
  /** The place of its save among those of the week, from 1; the rooms of one save have the same. */
  version: z.int().min(1),
  /** Null when nothing was shown. */
  filmId: filmId.nullable(),
  tickets: z.number(),
  enteredAt: isoInstant,
  /** Null: from before it was kept. */
  enteredBy: z.string().nullable(),
});

export type Actual = z.infer<typeof actualSchema>;
export type CinemaTickets = z.infer<typeof cinemaTicketsSchema>;
