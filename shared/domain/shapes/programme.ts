import * as z from 'zod';
import { cinemaWeek, filmId, isoInstant, range, room } from './basics.ts';
import { roomFilmSchema } from './room-films.ts';

/** A room's week as expected; tickets respect the seats. */
export const roomPlanSchema = z.object({
  room,
  name: z.string(),
  seats: z.int(),
  /** Tickets that the room can sell in the week. */
  capacity: z.int(),
  filmId: filmId.nullable(),
  expectedTickets: z.number(),
  ticketsRange: range,
  /** The same a day: a seventh of the week. */
  perDay: z.object({ capacity: z.number(), expectedTickets: z.number(), ticketsRange: range }),
  /** Expected tickets over the week's capacity, 0 to 1. */
  expectedOccupancy: z.number(),
  /** EUR a week. */
  expectedTakings: z.number(),
  /** Chance that more people want to come in the week than there are seats, 0 to 1. */
  fullHouseProbability: z.number(),
  /** What stays of the takings after taxes and rental, EUR a week; null where the cinema does not ask. */
  expectedKept: z.number().nullable(),
  /** What the film's distributor takes of what taxes leave, 0 to 1; null as well for an empty room. */
  rentalRate: z.number().nullable(),
});

/** What the cinema keeps of a programme's takings; EUR a week. */
const keptMoneySchema = z.object({
  /** What stays of the expected takings after taxes (value-added tax, TSA and Sacem) and rental. */
  takings: z.number(),
  range,
  taxes: z.number(),
  rental: z.number(),
  /** What stays less the fixed costs. */
  result: z.number(),
  resultRange: range,
  /** Chance that what stays exceeds the fixed costs, 0 to 1. */
  profitProbability: z.number(),
});

/** A programme's money; EUR a week. */
export const programmeSchema = z.object({
  rooms: z.array(roomPlanSchema),
  expectedTakings: z.number(),
  takingsRange: range,
  fixedCosts: z.number(),
  expectedResult: z.number(),
  resultRange: range,
  /** Chance that the takings exceed the fixed costs, 0 to 1. */
  profitProbability: z.number(),
  /** Null where the cinema does not ask what it keeps. */
  kept: keptMoneySchema.nullable(),
});

/** The best programme without a film that cannot be had. */
export const alternativeSchema = z.object({ without: filmId, programme: programmeSchema });

/** A film that has more than one room. */
const extraRoomsSchema = z.object({
  filmId,
  /** All its rooms, by number. */
  rooms: z.array(room),
  /** Its expected day is more than the largest room seats in a day. */
  exceedsLargestRoom: z.boolean(),
});

const shownFilm = z.object({ room, filmId });

/** Two rooms with their films, against the order of the films' means. */
const inversionSchema = z.object({
  /** The film of the larger mean, in the room that can sell less in a week. */
  larger: shownFilm,
  smaller: shownFilm,
  /** What it brings more than the same programme with these two the other way round, EUR a week, as in `overDifferentFilms`. */
  gain: z.number(),
});

/** Why a programme is not simply the best different films in the order of their forecasts. */
export const programmeReasonsSchema = z.object({
  /** None when every film has one room. */
  extraRooms: z.array(extraRoomsSchema),
  /**
   * What it brings more than the best different films, EUR a week, and which those are; null without extra rooms. What is
   * brought is what stays where the cinema asks what it keeps, else the takings.
   */
  overDifferentFilms: z.object({ gain: z.number(), films: z.array(roomFilmSchema) }).nullable(),
  /** None when larger films have larger rooms. */
  inversions: z.array(inversionSchema),
});

/** The manager's own choice. Decisions are kept; the latest of a week holds. */
export const decisionSchema = z.object({
  week: cinemaWeek,
  /** Its place among the decisions of the week, from 1. */
  version: z.int().min(1),
  /** Null: back to the recommended programme. */
  rooms: z.array(roomFilmSchema).nullable(),
  reason: z.string(),
  /** Film ids: those that the distributor does not give, so that they are not proposed again. */
  notObtained: z.array(z.string()),
  decidedAt: isoInstant,
  decidedBy: z.string(),
});

export type Inversion = z.infer<typeof inversionSchema>;
export type ExtraRooms = z.infer<typeof extraRoomsSchema>;
export type ProgrammeReasons = z.infer<typeof programmeReasonsSchema>;
export type KeptMoney = z.infer<typeof keptMoneySchema>;
export type RoomPlan = z.infer<typeof roomPlanSchema>;
export type Programme = z.infer<typeof programmeSchema>;
export type Alternative = z.infer<typeof alternativeSchema>;
export type Decision = z.infer<typeof decisionSchema>;
