/** Tickets of many weeks from a file: what the file would do, and the weeks to store. */
import * as z from 'zod';
import { TICKET_FILE_CODES, TICKET_FILE_NOTES } from '../../error-codes.ts';
import { cinemaWeek, room } from '../../domain/shapes/basics.ts';
import { version } from './basics.ts';
import { putActualsSchema } from './changes.ts';

/** Weeks of a file: ten years. */
export const MOST_WEEKS = 520;

const place = {
  /** As a spreadsheet numbers its rows, from 1; null: the file as a whole. */
  line: z.int().nullable(),
  /** As the file calls it. */
  column: z.string().nullable(),
  value: z.string().nullable(),
};

export const ticketProblemSchema = z.object({ code: z.enum(TICKET_FILE_CODES), ...place });
export const ticketNoteSchema = z.object({ code: z.enum(TICKET_FILE_NOTES), ...place });

/** What a file says that a room sold of a film in a week. */
export const fileTitleSchema = z.object({
  id: z.string(),
  room,
  title: z.string(),
  tickets: z.int(),
  /** The first of its lines, and how many they are: days, shows, prices. */
  lines: z.array(z.int()),
  lineCount: z.int(),
  filmId: z.string().nullable(),
  /** Releases of the week that it may be, likeliest first. */
  near: z.array(z.string()),
});

export const fileWeekSchema = z.object({
  week: cinemaWeek,
  /** That of its tickets as they are stored. */
  version,
  rooms: z.array(z.object({ room, name: z.string(), capacity: z.int() })),
  films: z.array(z.object({ filmId: z.string(), title: z.string() })),
  stored: z.array(z.object({ room, filmId: z.string().nullable(), tickets: z.number() })),
  titles: z.array(fileTitleSchema),
});

export const ticketPreviewSchema = z.object({
  /** Lines with tickets that could be read. */
  lines: z.int(),
  problems: z.array(ticketProblemSchema),
  /** With those that are not told any more. */
  problemCount: z.int(),
  notes: z.array(ticketNoteSchema),
  noteCount: z.int(),
  weeks: z.array(fileWeekSchema),
});

/** The tickets of many weeks: all of them are stored, or none. */
export const putTicketsSchema = z.strictObject({
  weeks: z
    .array(z.strictObject({ week: cinemaWeek, version, rooms: putActualsSchema.shape.rooms }))
    .min(1)
    .max(MOST_WEEKS)
    .superRefine((weeks, context) => {
      const seen = new Set<string>();
      for (const [i, { week }] of weeks.entries()) {
        if (seen.has(week)) {
          context.addIssue({ code: 'custom', path: [i, 'week'], message: `the week ${week} is there twice` });
        }
        seen.add(week);
      }
    }),
});

export const ticketsStoredSchema = z.object({
  /** Weeks of which something was stored. */
  stored: z.int(),
  /** Weeks that say what was stored already. */
  unchanged: z.int(),
});

export type TicketProblem = z.infer<typeof ticketProblemSchema>;
export type TicketNote = z.infer<typeof ticketNoteSchema>;
export type TicketPreview = z.infer<typeof ticketPreviewSchema>;
export type TicketWeek = z.infer<typeof fileWeekSchema>;
export type TicketTitle = z.infer<typeof fileTitleSchema>;
export type PutTickets = z.infer<typeof putTicketsSchema>;
export type TicketsStored = z.infer<typeof ticketsStoredSchema>;
