/** What a week brought, and the tickets that the manager enters. */
import * as z from 'zod';
import { MOST_ROOMS } from '../../domain/cinema.ts';
import { filmId, namedOnce, room, version } from './basics.ts';

/** A room's week as it was: the cinema's own tickets where entered, else the national result times the share. */
export const roomResultSchema = z.object({
  room,
  filmId: z.string().nullable(),
  tickets: z.number(),
  ticketsPerDay: z.number(),
  takings: z.number(),
  /** 0 to 1. */
  occupancy: z.number(),
  source: z.enum(['entered', 'estimated']),
});

export const weekResultSchema = z.object({
  rooms: z.array(roomResultSchema),
  takings: z.number(),
  result: z.number(),
  /** What the best programme would have taken. */
  bestTakings: z.number(),
  /** Takings over the best, 0 to 1; null when nothing could be taken. */
  shareOfBest: z.number().nullable(),
});

export const putActualsSchema = z.strictObject({
  rooms: z
    .array(
      z.strictObject({
        room,
        filmId: filmId.nullable(),
        tickets: z.int().min(0).max(100_000),
      }),
    )
    .min(1)
    .max(MOST_ROOMS)
    .superRefine(namedOnce),
});

/** The latest tickets of each room that has some. */
export const currentTicketsSchema = z.object({
  version,
  rooms: z.array(
    z.object({
      room,
      filmId: z.string().nullable(),
      tickets: z.number(),
      enteredAt: z.string(),
      /** Null: from before it was kept. */
      enteredBy: z.string().nullable(),
    }),
  ),
});

export type WeekResult = z.infer<typeof weekResultSchema>;
export type CurrentTickets = z.infer<typeof currentTicketsSchema>;
export type PutActuals = z.infer<typeof putActualsSchema>;
