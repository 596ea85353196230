import * as z from 'zod';
import { FACTS_FILE_CODES, TICKET_FILE_CODES, TICKET_FILE_NOTES } from '../../error-codes.ts';
import { cinemaWeek, filmId, room } from './basics.ts';

/** Where something stands in a file. */
const place = {
  /** As a spreadsheet numbers its rows, from 1; null: the file as a whole. */
  line: z.int().nullable(),
  /** The column as the file calls it. */
  column: z.string().nullable(),
  /** What stands there. */
  value: z.string().nullable(),
};

export const ticketProblemSchema = z.object({ code: z.enum(TICKET_FILE_CODES), ...place });
/** Of a file of what is told of films. */
export const factsProblemSchema = z.object({ code: z.enum(FACTS_FILE_CODES), ...place });
export const fileNoteSchema = z.object({ code: z.enum(TICKET_FILE_NOTES), ...place });

/** What a room showed in a week and how many tickets it sold; null: nothing was shown. */
const roomTicketsSchema = z.object({ filmId: filmId.nullable(), tickets: z.number() });

/** What a file says that a room sold of a film in a week, its lines together. */
export const fileTitleSchema = z.object({
  /** Unique in the week. */
  id: z.string(),
  room,
  /** As the file spells it; empty: nothing was shown. */
  title: z.string(),
  tickets: z.int(),
  /** The release of the week that it certainly is; null where somebody must say. */
  filmId: filmId.nullable(),
});

/** A week of a file, beside what is stored of it. */
export const fileWeekSchema = z.object({
  week: cinemaWeek,
  rooms: z.array(z.object({ room, name: z.string(), capacity: z.int() })),
  stored: z.array(roomTicketsSchema.extend({ room })),
  titles: z.array(fileTitleSchema),
});

export type TicketProblem = z.infer<typeof ticketProblemSchema>;
export type FactsProblem = z.infer<typeof factsProblemSchema>;
export type FileNote = z.infer<typeof fileNoteSchema>;
export type RoomTickets = z.infer<typeof roomTicketsSchema>;
export type FileTitle = z.infer<typeof fileTitleSchema>;
export type FileWeek = z.infer<typeof fileWeekSchema>;
