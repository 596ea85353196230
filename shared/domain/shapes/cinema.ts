import * as z from 'zod';
import { MOST_ROOMS } from '../most-rooms.ts';
import { plainWords } from '../plain-words.ts';
import { cinemaWeek, namedOnce, room } from './basics.ts';
import { showTimesSchema } from './show-time.ts';

/** A room of the cinema. */
export const cinemaRoomSchema = z.strictObject({
  room,
  name: z.string().transform(plainWords).pipe(z.string().min(1).max(100)),
  seats: z.int().min(1).max(2_000),
  /** Shows a day that count; a matinee is a show. */
  showsPerDay: z.int().min(1).max(12),
  /** What the public is told; how many they are need not agree with `showsPerDay`, by which alone money is worked out. */
  showTimes: showTimesSchema,
});

/** A part of what is left of the takings after taxes. */
export const rentalRate = z.number().min(0).max(1);

/** The cinema's own numbers. They hold from a week on, so that an old week is shown at its own prices. */
export const cinemaSettingsSchema = z.strictObject({
  /** First cinema week for which these settings hold. */
  effectiveFrom: cinemaWeek,
  /** By number, each once. */
  rooms: z.array(cinemaRoomSchema).min(1).max(MOST_ROOMS).superRefine(namedOnce),
  /** EUR. */
  ticketPrice: z.number().min(0).max(100),
  /** EUR a week. */
  fixedCosts: z.number().min(0).max(1_000_000),
  /** The cinema's share of a film's national first-week admissions, e.g. 0.0005 = 1/2000. */
  admissionsShare: z.number().gt(0).max(0.1),
  /**
   * What another room for a film already shown has to bring to be proposed, as a part of what the best different films
   * take, 0 to 1. (docs/decisions/0016-rooms-follow-the-forecasts.md)
   */
  extraRoomGain: z.number().min(0).max(1),
  /** Whether films of the week before are looked at beside the proposal, which has new films only. */
  secondWeek: z.boolean(),
  /** Whether programmes are compared by what the cinema keeps, after taxes and rental, instead of what it takes. */
  keptMoney: z.boolean(),
  /** What distributors take of what taxes leave of the takings, 0 to 1, of films for which nothing else was entered. */
  rentalRate,
  /** What goes to the Sacem, as a part of the ticket price. */
  sacemRate: z.number().min(0).max(0.1),
  /** What the cinema is called. */
  name: z.string().transform(plainWords).pipe(z.string().min(1).max(100)),
  /** One line; empty where the public is not to be told. */
  address: z.string().transform(plainWords).pipe(z.string().max(200)),
});

export type CinemaRoom = z.infer<typeof cinemaRoomSchema>;
export type CinemaSettings = z.infer<typeof cinemaSettingsSchema>;
