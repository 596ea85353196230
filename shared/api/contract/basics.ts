/** What the schemas of the API share. Money is in EUR, admissions are national unless called tickets (the cinema's own). */
import * as z from 'zod';
import { MOST_ROOMS } from '../../domain/cinema.ts';
import { isCinemaWeek, isIsoDate } from '../../domain/cinema-week.ts';
import { RUN_KINDS } from '../../domain/run.ts';

export const isoDate = z.string().refine(isIsoDate, 'must be an existing date, YYYY-MM-DD');

export const cinemaWeek = z
  .string()
  .refine(isCinemaWeek, 'must be a cinema week: the date of a Wednesday, YYYY-MM-DD');

/** A film's id; the database keeps no longer one. */
export const filmId = z.string().min(1).max(100);

export const stage = z.enum(['thursday', 'monday']);

export const runKind = z.enum(RUN_KINDS);

/** A room's number. */
export const room = z.int().min(1).max(MOST_ROOMS);

/** Refuses a list in which a room is there twice. */
export function namedOnce(rows: readonly { room: number }[], context: z.RefinementCtx): void {
  for (const [i, { room }] of rows.entries()) {
    if (rows.findIndex((each) => each.room === room) === i) continue;
    context.addIssue({ code: 'custom', path: [i, 'room'], message: `room ${room} is there twice` });
  }
}

/** `awaited`: still asked for; `unpublished`: asked for until the fifth week, and no site gives a figure. */
export const actualState = z.enum(['published', 'awaited', 'unpublished']);

/** Grows by one with each change that the manager makes. */
export const version = z.int().min(0);

export const askedAgain = z.enum(['within-the-hour', 'after-a-day', 'another-day']);

export type AskedAgain = z.infer<typeof askedAgain>;
export type ActualState = z.infer<typeof actualState>;
