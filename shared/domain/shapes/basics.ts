/**
 * What the shapes share. A shape is a zod schema, and its type is inferred from it: the domain computes with the types, the
 * API's contract is composed of the schemas. Money is in EUR, admissions are national unless called tickets (the cinema's own).
 */
import * as z from 'zod';
import { isCinemaWeek, isIsoDate, STAGES } from '../cinema-week.ts';
import { MOST_ROOMS } from '../most-rooms.ts';

export const isoDate = z.string().refine(isIsoDate, 'must be an existing date, YYYY-MM-DD');

export const cinemaWeek = z
  .string()
  .refine(isCinemaWeek, 'must be a cinema week: the date of a Wednesday, YYYY-MM-DD');

/** ISO 8601 in UTC. */
export const isoInstant = z.string();

/** A film's id, stable across runs, e.g. `allocine-288402`, `jpbox-22500`; the database keeps no longer one. */
export const filmId = z.string().min(1).max(100);

export const stage = z.enum(STAGES);

/** A room's number: what programmes and tickets know it by. */
export const room = z.int().min(1).max(MOST_ROOMS);

/** Refuses a list in which a room is there twice. */
export function namedOnce(rows: readonly { room: number }[], context: z.RefinementCtx): void {
  for (const [i, { room }] of rows.entries()) {
    if (rows.findIndex((each) => each.room === room) === i) continue;
    context.addIssue({ code: 'custom', path: [i, 'room'], message: `room ${room} is there twice` });
  }
}

/** Eight weeks out of ten between these. */
export const range = z.tuple([z.number(), z.number()]);
