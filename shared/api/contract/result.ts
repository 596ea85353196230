/** What a week brought. */
import * as z from 'zod';
import { filmId, room } from '../../domain/shapes/basics.ts';
import { cinemaTicketsSchema } from '../../domain/shapes/result.ts';
import { version } from './basics.ts';

/** The cinema's own tickets where entered, else the national result times the share. */
export const ticketsSource = z.enum(['entered', 'estimated']);

/**
 * EUR that the best programme would have taken more, in eight of ten weeks like this one: what the cinema draws of films
 * whose tickets nobody entered is not known exactly. Both the same where all is known.
 */
export const leftRange = z.tuple([z.number(), z.number()]);

/** A room's week as it was. */
export const roomResultSchema = z.object({
  room,
  filmId: filmId.nullable(),
  /** Whole, also where they are estimated: the takings are these times the price. */
  tickets: z.int(),
  ticketsPerDay: z.number(),
  takings: z.number(),
  /** 0 to 1. */
  occupancy: z.number(),
  source: ticketsSource,
});

export const weekResultSchema = z.object({
  rooms: z.array(roomResultSchema),
  takings: z.number(),
  result: z.number(),
  /** What stays of the takings after taxes and rental, where these went, and what stays less the fixed costs; null where the cinema does not ask. */
  kept: z
    .object({ takings: z.number(), taxes: z.number(), rental: z.number(), result: z.number() })
    .nullable(),
  /**
   * What the best programme would have taken, with the cinema's own tickets where they are known. Where the cinema asks what
   * it keeps, that is the one of which the most stays, and what it has more counts as takings at the usual rental rate.
   */
  bestTakings: z.number(),
  leftRange,
  /** Takings over the best, 0 to 1; null when nothing could be taken. */
  shareOfBest: z.number().nullable(),
});

/** The latest tickets of each room that has some. */
export const currentTicketsSchema = z.object({
  version,
  rooms: z.array(cinemaTicketsSchema.omit({ week: true, version: true })),
});

export type WeekResult = z.infer<typeof weekResultSchema>;
export type CurrentTickets = z.infer<typeof currentTicketsSchema>;
