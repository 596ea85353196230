/** What was forecast and what came true. */
import * as z from 'zod';
import { cinemaWeek, filmId, room } from '../../domain/shapes/basics.ts';
import { weekCountSchema } from '../../domain/shapes/figures.ts';
import { admissionsForecastSchema } from '../../domain/shapes/forecast.ts';
import { forecastScoreSchema, trustSchema, weekScoresSchema } from '../../domain/shapes/metrics.ts';
import { learnedSchema } from '../../domain/shapes/local-demand.ts';
import { weekChoiceSchema } from '../../domain/shapes/week-state.ts';
import { actualState } from './basics.ts';
import { leftRange, roomResultSchema, ticketsSource } from './result.ts';

/** How the forecasts of films did of which something was told, and the programmes that follow from them. */
const toldSideSchema = z.object({
  score: forecastScoreSchema.nullable(),
  /** Takings of their weeks over those of the best programmes, 0 to 1, of the films with a result; null when that is nothing. */
  shareOfBest: z.number().nullable(),
});

/** A week that is over, and what the manager had made of the proposal. */
const playedWeek = { week: cinemaWeek, choice: weekChoiceSchema.nullable() };

export const historySchema = z.object({
  weeks: z.array(
    z.object({
      ...playedWeek,
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
      leftRange,
      /** Takings less fixed costs, or what stays of them less these where the week counts that. */
      result: z.number(),
      /** The cinema's share of national admissions in the week, as it was known when the week was decided. */
      admissionsShare: z.number(),
      /** How right the forecasts of the week's films were, by their means; null without a film to judge. */
      scores: weekScoresSchema,
      films: z.array(
        z.object({
          filmId,
          title: z.string(),
          /** Of what the sites say alone, as its error is. */
          thursday: admissionsForecastSchema.nullable(),
          monday: admissionsForecastSchema.nullable(),
          /** The last with what was told of it; null where nothing was. */
          told: admissionsForecastSchema.nullable(),
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
      ...playedWeek,
      rooms: z.array(
        z.object({
          room,
          filmId: filmId.nullable(),
          title: z.string().nullable(),
          /** As in a result; null while unknown. */
          tickets: z.number().nullable(),
          source: ticketsSource.nullable(),
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
    count: weekCountSchema,
  }),
  /** Both stages beside a naive guess, judged by the same films; null until there are some. */
  trust: trustSchema.nullable(),
  /** The films with a result of which something was told, without and with it; null without any. */
  told: z
    .object({ films: z.int(), weeks: z.int(), automatic: toldSideSchema, told: toldSideSchema })
    .nullable(),
  /** The share of national admissions by the settings of this week. */
  currentShare: z.number(),
  /** What the tickets entered tell of the cinema's public; null without any. */
  learned: learnedSchema.nullable(),
});

export type History = z.infer<typeof historySchema>;
