/** Tickets of many weeks from a file: what the file would do, and the weeks to store. */
import * as z from 'zod';
import { cinemaWeek, filmId } from '../../domain/shapes/basics.ts';
import {
  fileTitleSchema,
  fileWeekSchema,
  fileNoteSchema,
  ticketProblemSchema,
} from '../../domain/shapes/csv-file.ts';
import { version } from './basics.ts';
import { putActualsSchema } from './changes.ts';

/** Weeks of a file: ten years. */
export const MOST_WEEKS = 520;

const ticketTitleSchema = fileTitleSchema.extend({
  /** The first of its lines, and how many they are: days, shows, prices. */
  lines: z.array(z.int()),
  lineCount: z.int(),
  /** Releases of the week that it may be, likeliest first. */
  near: z.array(filmId),
});

const ticketWeekSchema = fileWeekSchema.extend({
  /** That of its tickets as they are stored. */
  version,
  films: z.array(z.object({ filmId, title: z.string() })),
  titles: z.array(ticketTitleSchema),
});

export const ticketPreviewSchema = z.object({
  /** Lines with tickets that could be read. */
  lines: z.int(),
  problems: z.array(ticketProblemSchema),
  /** With those that are not told any more. */
  problemCount: z.int(),
  notes: z.array(fileNoteSchema),
  noteCount: z.int(),
  weeks: z.array(ticketWeekSchema),
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

export type { FileNote } from '../../domain/shapes/csv-file.ts';
export type TicketPreview = z.infer<typeof ticketPreviewSchema>;
export type TicketWeek = z.infer<typeof ticketWeekSchema>;
export type TicketTitle = z.infer<typeof ticketTitleSchema>;
export type PutTickets = z.infer<typeof putTicketsSchema>;
export type TicketsStored = z.infer<typeof ticketsStoredSchema>;
