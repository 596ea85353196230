/**
 * What the HTTP API says and accepts: the functions validate with these schemas, the site and the SDK
 * take their types from them. Money in EUR, admissions national unless called tickets (the cinema's own).
 */
import * as z from 'zod';
import { isCinemaWeek, isIsoDate } from '../domain/cinema-week.ts';
import { PURPOSES } from '../domain/request-budget.ts';
import { RUN_KINDS } from '../domain/run.ts';

const isoDate = z.string().refine(isIsoDate, 'must be an existing date, YYYY-MM-DD');
export const cinemaWeek = z
  .string()
  .refine(isCinemaWeek, 'must be a cinema week: the date of a Wednesday, YYYY-MM-DD');
const stage = z.enum(['thursday', 'monday']);
const runKind = z.enum(RUN_KINDS);
const room = z.union([z.literal(1), z.literal(2)]);
/** `awaited`: still asked for; `unpublished`: asked for until the fifth week, and no site gives a figure. */
const actualState = z.enum(['published', 'awaited', 'unpublished']);
/** Grows by one with each change that the manager makes. */
const version = z.int().min(0);
const askedAgain = z.enum(['within-the-hour', 'after-a-day', 'another-day']);

export const admissionsForecastSchema = z.object({
  p10: z.number(),
  p50: z.number(),
  p90: z.number(),
  mean: z.number(),
});

export const explanationSchema = z.object({
  baseline: z.number(),
  contributions: z.array(z.object({ group: z.string(), factor: z.number() })),
  /** Those that change the forecast noticeably, the strongest first. */
  reasons: z.array(z.object({ group: z.string(), factor: z.number() })),
  /** From the baseline to the forecast, a factor after the other; without a group: all the others together. */
  chain: z.array(
    z.object({ group: z.string().nullable(), factor: z.number(), from: z.number(), to: z.number() }),
  ),
  comparables: z.array(
    z.object({
      title: z.string(),
      year: z.int(),
      firstWeekAdmissions: z.number(),
      screens: z.number().nullable(),
      shares: z.array(z.string()),
    }),
  ),
});

export const stageForecastSchema = admissionsForecastSchema.extend({
  modelVersion: z.string(),
  createdAt: z.string(),
  /** The cinema's own tickets a week that the mean stands for, seats not considered. */
  localDemand: z.number(),
  /** The same, eight weeks out of ten between these. */
  localRange: z.tuple([z.number(), z.number()]),
  explanation: explanationSchema.nullable(),
});

export const releaseSchema = z.object({
  filmId: z.string(),
  title: z.string(),
  originalTitle: z.string().nullable(),
  releaseDate: isoDate,
  distributor: z.string().nullable(),
  directors: z.array(z.string()),
  cast: z.array(z.string()),
  genres: z.array(z.string()),
  countries: z.array(z.string()),
  durationMinutes: z.number().nullable(),
  synopsis: z.string().nullable(),
  posterUrl: z.string().nullable(),
  scheduledShows: z.number().nullable(),
  screens: z.number().nullable(),
  forecasts: z.object({
    thursday: stageForecastSchema.nullable(),
    monday: stageForecastSchema.nullable(),
  }),
  /** National first-week admissions as last observed; null until they are published. */
  actual: z
    .object({
      admissions: z.number(),
      /** The cinema's own tickets a week that they stand for, seats not considered. */
      localDemand: z.number(),
      screens: z.number().nullable(),
      source: z.string(),
      observedOn: isoDate,
    })
    .nullable(),
  /** Whether its result is known, or will ever be; null until the week is over. */
  actualState: actualState.nullable(),
  /** Of this distributor's films forecast before at the same stage, how many came within a factor of two. */
  distributorRecord: z.object({ films: z.int(), within2: z.int() }).nullable(),
});

/** A room's week as expected: tickets respect the seats. */
export const roomPlanSchema = z.object({
  room,
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

export const runSchema = z.object({
  runId: z.string(),
  week: cinemaWeek,
  kind: runKind,
  asOf: isoDate,
  modelVersion: z.string(),
  state: z.enum(['collecting', 'processing', 'done', 'partial', 'failed']),
  startedAt: z.string(),
  finishedAt: z.string().nullable(),
  problems: z.array(
    z.object({
      label: z.string(),
      code: z.string(),
      detail: z.string(),
      /** When it is asked for again, by this run or a later one of its kind; null: not any more. */
      askedAgain: askedAgain.nullable(),
    }),
  ),
});

export const weekSummarySchema = z.object({
  week: cinemaWeek,
  releases: z.int(),
  /** The latest stage with a forecast. */
  stage: stage.nullable(),
  state: z.enum(['waiting', 'forecast', 'decided', 'played']),
});
export const weeksSchema = z.object({ weeks: z.array(weekSummarySchema) });

export const weekSchema = z.object({
  week: cinemaWeek,
  /** The stage whose forecasts the programme follows; null before the first run. */
  stage: stage.nullable(),
  updatedAt: z.string().nullable(),
  settings: z.object({
    seats: z.object({ 1: z.int(), 2: z.int() }),
    showsPerDay: z.object({ 1: z.int(), 2: z.int() }),
    ticketPrice: z.number(),
    fixedCosts: z.number(),
    admissionsShare: z.number(),
    effectiveFrom: isoDate,
  }),
  releases: z.array(releaseSchema),
  /** What the optimiser recommends at each stage, and the best pairs without one of the films that are shown. */
  recommended: z.object({ thursday: programmeSchema.nullable(), monday: programmeSchema.nullable() }),
  alternatives: z.array(z.object({ without: z.string(), programme: programmeSchema })),
  /** The manager's decision, if it differs from the recommendation, with its money. */
  decision: z
    .object({ programme: programmeSchema, reason: z.string(), decidedAt: z.string(), decidedBy: z.string() })
    .nullable(),
  /** Film ids: those that could not be had, as the manager last said. */
  notObtained: z.array(z.string()),
  /** What a change of the programme, and one of the tickets, has to follow (`If-Match`); 0 before the first. */
  programmeVersion: version,
  ticketsVersion: version,
  /** It had begun before anything was gathered: its releases were gathered afterwards, without a forecast. */
  notForecast: z.boolean(),
  result: weekResultSchema.nullable(),
  runs: z.array(runSchema),
});

/** `null` takes the decision back: the recommendation holds again. */
export const putProgrammeSchema = z.strictObject({
  rooms: z.strictObject({ 1: z.string().min(1).nullable(), 2: z.string().min(1).nullable() }).nullable(),
  reason: z.string().max(500).default(''),
  /** Film ids: all that could not be had so far; no alternative proposes them again. */
  notObtained: z.array(z.string().min(1)).max(10).default([]),
});

/** A decision as it was made; `rooms` null went back to the recommendation. */
export const decisionRecordSchema = z.object({
  version,
  rooms: z.object({ 1: z.string().nullable(), 2: z.string().nullable() }).nullable(),
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
export const evaluatedRoomsSchema = z.object({
  room1: z.string().min(1).nullable(),
  room2: z.string().min(1).nullable(),
});

export const putActualsSchema = z.strictObject({
  rooms: z
    .array(
      z.strictObject({
        room,
        filmId: z.string().min(1).nullable(),
        tickets: z.int().min(0).max(100_000),
      }),
    )
    .min(1)
    .max(2),
});

/** The latest tickets of each room that has some. */
export const currentTicketsSchema = z.object({
  version,
  rooms: z.array(
    z.object({ room, filmId: z.string().nullable(), tickets: z.number(), enteredAt: z.string() }),
  ),
});

const seats = z.int().min(1).max(2_000);
const shows = z.int().min(1).max(12);
export const settingsSchema = z.strictObject({
  effectiveFrom: cinemaWeek,
  seats: z.strictObject({ 1: seats, 2: seats }),
  showsPerDay: z.strictObject({ 1: shows, 2: shows }),
  ticketPrice: z.number().min(0).max(100),
  fixedCosts: z.number().min(0).max(1_000_000),
  admissionsShare: z.number().gt(0).max(0.1),
});
export const settingsHistorySchema = z.object({
  /** What a change of the settings has to follow (`If-Match`); 0 before the first. */
  version,
  current: settingsSchema,
  history: z.array(settingsSchema),
});
/** The settings that hold from the week on from which others were to take effect. */
export const currentSettingsSchema = z.object({ version, settings: settingsSchema });

/** What settings would do to the coming week, or to the latest that was forecast; nothing is stored. */
export const settingsEvaluationSchema = z.object({
  week: cinemaWeek,
  /** Under the settings that hold, and under those proposed; null before any forecast. */
  before: programmeSchema.nullable(),
  after: programmeSchema.nullable(),
  /** What the week's expected result would change by, EUR. */
  difference: z.number().nullable(),
});

const figuresChange = z.object({ fixedCosts: z.number(), result: z.number(), occupancy: z.number() });
const byRoom = z.object({ 1: z.number().nullable(), 2: z.number().nullable() });
export const weekFiguresSchema = z.object({
  week: cinemaWeek,
  /** `played` once the next Wednesday has come, whether its result is known or not. */
  state: z.enum(['coming', 'played']),
  expectedTakings: z.number().nullable(),
  expectedResult: z.number().nullable(),
  expectedOccupancy: byRoom,
  takings: z.number().nullable(),
  /** Where the takings come from: the tickets entered, an estimate, or one room each. */
  source: z.enum(['entered', 'estimated', 'mixed']).nullable(),
  fixedCosts: z.number(),
  result: z.number().nullable(),
  occupancy: byRoom,
  /** Both rooms together. */
  houseOccupancy: z.number().nullable(),
  /** Against the previous week and the mean of the four weeks before, 0.1 = +10 %. */
  growthOnWeek: z.number().nullable(),
  growthOnMonth: z.number().nullable(),
  /** The other figures less those of the same weeks: EUR, and shares of 1. */
  changeOnWeek: figuresChange.nullable(),
  changeOnMonth: figuresChange.nullable(),
  yearToDateTakings: z.number(),
  yearToDateResult: z.number(),
});
/** Weeks with a result, and those of them whose takings covered their costs. */
const weekCount = z.object({ played: z.int(), covered: z.int() });
export const figuresSchema = z.object({
  weeks: z.array(weekFiguresSchema),
  /** About half a year up to the latest week with figures: what the charts show. */
  recent: weekCount.extend({ from: cinemaWeek.nullable() }),
});

export const metricsSchema = z.object({
  films: z.int(),
  weeks: z.int(),
  wape: z.number(),
  mae: z.number(),
  r2: z.number(),
  r2Log: z.number(),
  medianApe: z.number(),
  within50Percent: z.number(),
  within2: z.number(),
  intervalCoverage: z.number(),
  shareOfBestTakings: z.number(),
  weeklyRegret: z.number(),
});

export const historySchema = z.object({
  weeks: z.array(
    z.object({
      week: cinemaWeek,
      rooms: z.array(
        roomResultSchema
          .omit({ takings: true, ticketsPerDay: true })
          .extend({ title: z.string().nullable() }),
      ),
      takings: z.number(),
      bestTakings: z.number(),
      /** Takings over those of the best programme, 0 to 1; of this week, and of it and the up to three before. */
      shareOfBest: z.number().nullable(),
      shareOfBestTrend: z.number().nullable(),
      /** What the best programme would have taken more. */
      leftOnTable: z.number(),
      result: z.number(),
      films: z.array(
        z.object({
          filmId: z.string(),
          title: z.string(),
          thursday: admissionsForecastSchema.nullable(),
          monday: admissionsForecastSchema.nullable(),
          /** Null unless it is published. */
          actual: z.number().nullable(),
          actualState,
          /** The mean of the forecast against what came true, 0.1 = 10 % too high. */
          error: z.object({ thursday: z.number().nullable(), monday: z.number().nullable() }),
        }),
      ),
    }),
  ),
  /**
   * The weeks that are over without a result, latest first: a room has neither tickets nor a published film. Where the
   * film will never be published, only the tickets can tell.
   */
  withoutResult: z.array(
    z.object({
      week: cinemaWeek,
      rooms: z.array(
        z.object({
          room,
          filmId: z.string().nullable(),
          title: z.string().nullable(),
          /** As in a result; null while unknown. */
          tickets: z.number().nullable(),
          source: z.enum(['entered', 'estimated']).nullable(),
          /** Of the film; null where the room was closed. */
          actualState: actualState.nullable(),
        }),
      ),
    }),
  ),
  /** The weeks that have begun and have releases, but were never forecast, latest first. */
  notForecast: z.array(z.object({ week: cinemaWeek, releases: z.int(), published: z.int() })),
  overall: z.object({
    takings: z.number(),
    bestTakings: z.number(),
    shareOfBest: z.number().nullable(),
    count: weekCount,
  }),
  metrics: z.object({ thursday: metricsSchema.nullable(), monday: metricsSchema.nullable() }),
  /** The share of national admissions that holds this week, and the one that fits the tickets entered. */
  currentShare: z.number(),
  /** Null until there are enough films. */
  fittedShare: z.number().nullable(),
  /** Films with tickets entered that were not sold out: those that the fit stands on. */
  fittedFilms: z.int(),
});

/** The version is the commit that was deployed. */
export const healthSchema = z.object({ status: z.literal('alive'), version: z.string() });
export const healthDetailsSchema = z.object({
  modelVersion: z.string(),
  lastRuns: z.object({
    thursday: runSchema.nullable(),
    monday: runSchema.nullable(),
    shows: runSchema.nullable(),
    actuals: runSchema.nullable(),
  }),
  /** Runs of the last weeks that were due and brought nothing, oldest first. */
  missed: z.array(
    z.object({
      week: cinemaWeek,
      kind: runKind,
      due: z.string(),
      /** It never began, all of it failed, or it stopped in the middle. */
      reason: z.enum(['not-started', 'failed', 'unfinished']),
    }),
  ),
  /** What the sites were asked in this cinema week, by host and what for, and what each may be asked at most. */
  requests: z.object({
    week: cinemaWeek,
    /** Null: the requests are not counted. */
    budget: z.int().nullable(),
    hosts: z.array(
      z.object({
        host: z.string(),
        asked: z.int(),
        purposes: z.array(z.object({ purpose: z.enum(PURPOSES), requests: z.int() })),
      }),
    ),
  }),
  queues: z.array(
    z.object({
      queue: z.string(),
      messages: z.int(),
      poison: z.int(),
      /** When the oldest of the messages that failed was put aside; each is kept for `POISON_LIFE_DAYS`. */
      oldestPoison: z.string().nullable(),
    }),
  ),
  /** Of all queues together. */
  waiting: z.int(),
  givenUp: z.int(),
});

/** RFC 9457. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  /** Stable code of the error, e.g. `invalid-input`, `unknown-week`. */
  code: z.string(),
  errors: z.array(z.object({ field: z.string(), detail: z.string() })).optional(),
  /** Of a change that does not follow what is stored (`precondition-failed`): what is stored. */
  current: z.union([currentProgrammeSchema, currentTicketsSchema, currentSettingsSchema]).optional(),
});

export type AskedAgain = z.infer<typeof askedAgain>;
export type ActualState = z.infer<typeof actualState>;
export type Weeks = z.infer<typeof weeksSchema>;
export type Week = z.infer<typeof weekSchema>;
export type WeekRelease = z.infer<typeof releaseSchema>;
export type Programme = z.infer<typeof programmeSchema>;
export type RoomPlan = z.infer<typeof roomPlanSchema>;
export type WeekResult = z.infer<typeof weekResultSchema>;
export type RunView = z.infer<typeof runSchema>;
export type PutProgramme = z.infer<typeof putProgrammeSchema>;
export type ProgrammeEvaluation = z.infer<typeof programmeEvaluationSchema>;
export type DecisionRecord = z.infer<typeof decisionRecordSchema>;
export type Decisions = z.infer<typeof decisionsSchema>;
export type CurrentProgramme = z.infer<typeof currentProgrammeSchema>;
export type CurrentTickets = z.infer<typeof currentTicketsSchema>;
export type CurrentSettings = z.infer<typeof currentSettingsSchema>;
export type PutActuals = z.infer<typeof putActualsSchema>;
export type Settings = z.infer<typeof settingsSchema>;
export type SettingsHistory = z.infer<typeof settingsHistorySchema>;
export type SettingsEvaluation = z.infer<typeof settingsEvaluationSchema>;
export type Figures = z.infer<typeof figuresSchema>;
export type History = z.infer<typeof historySchema>;
export type HealthDetails = z.infer<typeof healthDetailsSchema>;
export type Problem = z.infer<typeof problemSchema>;
