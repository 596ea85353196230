/** What a film would bring that is shown for a second week, beside the proposal of new films. */
import * as z from 'zod';
import { filmId, range } from '../../domain/shapes/basics.ts';
import { admissionsForecastSchema } from '../../domain/shapes/forecast.ts';
import { programmeSchema } from '../../domain/shapes/programme.ts';
import { actualSchema } from '../../domain/shapes/result.ts';
import { actualState } from './basics.ts';
import { rentalSchema } from './rental-rate.ts';

/** What a film's second week makes of its first, nationally: 0.6 where two fifths of the admissions are lost. */
const dropSchema = z.object({
  median: z.number(),
  /** Eight films out of ten between these. */
  low: z.number(),
  high: z.number(),
  /** Films whose both weeks it was learned from; 0: the assumption alone. */
  films: z.int(),
});

const secondWeekFilmSchema = z.object({
  filmId,
  title: z.string(),
  /** National admissions of its second week. */
  forecast: admissionsForecastSchema,
  /** The cinema's own tickets a week that the mean stands for, seats not considered. */
  localDemand: z.number(),
  /** The same, eight weeks out of ten between these. */
  localRange: range,
});

/** The best programme that keeps a film or more of the week before, where it is expected to bring more than the proposal. */
export const secondWeekSchema = z.object({
  drop: dropSchema,
  /** The films that it keeps, in the order of the rooms. */
  keep: z.array(secondWeekFilmSchema),
  programme: programmeSchema,
  /** What it is expected to bring more than the proposal, EUR a week: takings, or what the cinema keeps where that counts; above 0. */
  gain: z.number(),
});

/** A film of the week before that the manager has decided to show for a second week. */
export const heldFilmSchema = secondWeekFilmSchema.extend({
  distributor: z.string().nullable(),
  /** National admissions of its second week as last observed; null until a chart names them. */
  actual: actualSchema.pick({ admissions: true, source: true, observedOn: true }).nullable(),
  /** Null before the week is over. */
  actualState: actualState.nullable(),
  /** What its distributor takes in this week, as it was entered. */
  rental: rentalSchema,
});

export type SecondWeek = z.infer<typeof secondWeekSchema>;
