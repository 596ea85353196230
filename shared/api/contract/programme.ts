/** What a programme is expected to bring, and the manager's decisions. */
import * as z from 'zod';
import { MOST_ROOMS } from '../../domain/cinema.ts';
import { plainWords } from '../../domain/plain-words.ts';
import { filmId, namedOnce, room, version } from './basics.ts';

/** A room's week as expected: tickets respect the seats. */
export const roomPlanSchema = z.object({
  room,
  name: z.string(),
  seats: z.int(),
  /** Tickets that the room can sell in the week. */
  capacity: z.int(),
  filmId: z.string().nullable(),
  expectedTickets: z.number(),
  /** Eight weeks out of ten between these. */
  ticketsRange: z.tuple([z.number(), z.number()]),
  perDay: z.object({
    capacity: z.number(),
    expectedTickets: z.number(),
    ticketsRange: z.tuple([z.number(), z.number()]),
  }),
  /** 0 to 1. */
  expectedOccupancy: z.number(),
  expectedTakings: z.number(),
  /** Chance that more people want to come in the week than there are seats, 0 to 1. */
  fullHouseProbability: z.number(),
});

export const programmeSchema = z.object({
  rooms: z.array(roomPlanSchema),
  expectedTakings: z.number(),
  takingsRange: z.tuple([z.number(), z.number()]),
  fixedCosts: z.number(),
  expectedResult: z.number(),
  resultRange: z.tuple([z.number(), z.number()]),
  /** Chance that the takings exceed the fixed costs, 0 to 1. */
  profitProbability: z.number(),
});

/** What each room shows; one that is not named is closed. */
export const roomFilmsSchema = z
  .array(z.strictObject({ room, filmId: filmId.nullable() }))
  .max(MOST_ROOMS)
  .superRefine(namedOnce);

/** `null` takes the decision back: the recommendation holds again. */
export const putProgrammeSchema = z.strictObject({
  rooms: roomFilmsSchema.nullable(),
  reason: z.string().default('').transform(plainWords).pipe(z.string().max(500)),
  /** Film ids: all that could not be had so far; no alternative proposes them again. */
  notObtained: z.array(filmId).max(10).default([]),
});

/** A decision as it was made; `rooms` null went back to the recommendation. */
export const decisionRecordSchema = z.object({
  version,
  rooms: z.array(z.object({ room, filmId: z.string().nullable() })).nullable(),
  reason: z.string(),
  notObtained: z.array(z.string()),
  decidedAt: z.string(),
  decidedBy: z.string(),
});

/** Those of a week, latest first. */
export const decisionsSchema = z.object({ decisions: z.array(decisionRecordSchema) });

export const currentProgrammeSchema = z.object({ version, decision: decisionRecordSchema.nullable() });

/** What another programme of a week would bring; nothing is stored. A missing film leaves its room closed. */
export const programmeEvaluationSchema = z.object({
  programme: programmeSchema,
  /** Expected takings less those of the recommended programme. */
  difference: z.number(),
});

export type Programme = z.infer<typeof programmeSchema>;
export type RoomPlan = z.infer<typeof roomPlanSchema>;
export type PutProgramme = z.infer<typeof putProgrammeSchema>;
export type ProgrammeEvaluation = z.infer<typeof programmeEvaluationSchema>;
export type DecisionRecord = z.infer<typeof decisionRecordSchema>;
export type Decisions = z.infer<typeof decisionsSchema>;
export type CurrentProgramme = z.infer<typeof currentProgrammeSchema>;
