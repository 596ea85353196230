import * as z from 'zod';
import { cinemaWeek, room } from './basics.ts';

/** EUR; the occupancy of all rooms together in shares of 1. The result is what stays less the costs in a week that counts what stays. */
const figuresChangeSchema = z.object({
  fixedCosts: z.number(),
  result: z.number(),
  occupancy: z.number(),
});

/** Tickets sold over tickets that could have been sold, 0 to 1; a row a room. */
const occupancyByRoomSchema = z.array(z.object({ room, occupancy: z.number() }));

/**
 * What is expected of a week beside the weeks before it: their results, or what is expected of those whose result is not
 * known; null unless each of them has one of these.
 */
const estimateSchema = z.object({
  houseOccupancy: z.number(),
  growthOnWeek: z.number().nullable(),
  growthOnMonth: z.number().nullable(),
  changeOnWeek: figuresChangeSchema.nullable(),
  changeOnMonth: figuresChangeSchema.nullable(),
  /** Whether a week that it is compared with is an estimate itself. */
  weekIsEstimate: z.boolean(),
  monthHasEstimate: z.boolean(),
});

/** A week's money; EUR. Each figure is null until it is known. */
export const weekFiguresSchema = z.object({
  week: cinemaWeek,
  expectedTakings: z.number().nullable(),
  expectedResult: z.number().nullable(),
  /** What stays of the expected takings after taxes and rental; null as well in a week whose settings do not ask. */
  expectedKept: z.number().nullable(),
  expectedOccupancy: occupancyByRoomSchema.nullable(),
  takings: z.number().nullable(),
  fixedCosts: z.number(),
  /** Takings less fixed costs. */
  result: z.number().nullable(),
  /** What stays of the takings, and the same less fixed costs; null as `expectedKept` is. */
  keptTakings: z.number().nullable(),
  keptResult: z.number().nullable(),
  occupancy: occupancyByRoomSchema.nullable(),
  /** Of all rooms together. */
  houseOccupancy: z.number().nullable(),
  /** Takings against the previous week and against the mean of the four weeks before; 0.1 = +10 %. */
  growthOnWeek: z.number().nullable(),
  growthOnMonth: z.number().nullable(),
  /** The other figures less those of the previous week, and less their mean over the four weeks before. */
  changeOnWeek: figuresChangeSchema.nullable(),
  changeOnMonth: figuresChangeSchema.nullable(),
  /** Null without a forecast, and once the takings are known. */
  estimate: estimateSchema.nullable(),
  /** Sums from the first week of the calendar year to this one, over weeks whose takings are known; the result as in a change. */
  yearToDateTakings: z.number(),
  yearToDateResult: z.number(),
});

/** Weeks with a result, and those of them whose takings, or what stayed of them where the week counts that, covered their costs. */
export const weekCountSchema = z.object({ played: z.int(), covered: z.int() });

/** The same of the latest weeks with figures, from a first one on. */
export const chartedWeeksSchema = weekCountSchema.extend({ from: cinemaWeek.nullable() });

export type FiguresChange = z.infer<typeof figuresChangeSchema>;
export type OccupancyByRoom = z.infer<typeof occupancyByRoomSchema>;
export type WeekFigures = z.infer<typeof weekFiguresSchema>;
export type WeekCount = z.infer<typeof weekCountSchema>;
export type ChartedWeeks = z.infer<typeof chartedWeeksSchema>;
