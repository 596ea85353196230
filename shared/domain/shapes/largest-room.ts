import * as z from 'zod';
import { room } from './basics.ts';

/** What a film would bring alone in the largest room, so that films compare in money. */
export const inLargestRoomSchema = z.object({
  room,
  /** Whole tickets a week, and a seventh of them. */
  expectedTickets: z.int(),
  perDay: z.number(),
  /** Those tickets times the price, EUR a week. */
  expectedTakings: z.number(),
});

export type InLargestRoom = z.infer<typeof inLargestRoomSchema>;
