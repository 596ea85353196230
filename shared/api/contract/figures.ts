/** The money of the weeks. */
import * as z from 'zod';
import { cinemaWeek, room } from './basics.ts';

const figuresChange = z.object({ fixedCosts: z.number(), result: z.number(), occupancy: z.number() });

/** 0 to 1; null until known. */
const byRoom = z.array(z.object({ room, occupancy: z.number() })).nullable();

export const weekFiguresSchema = z.object({
  week: cinemaWeek,
  /** `played` once the next Wednesday has come, whether its result is known or not. */
  state: z.enum(['coming', 'played']),
  expectedTakings: z.number().nullable(),
  expectedResult: z.number().nullable(),
  expectedOccupancy: byRoom,
  takings: z.number().nullable(),
  /** Where the takings come from: the tickets entered, an estimate, or some of each. */
  source: z.enum(['entered', 'estimated', 'mixed']).nullable(),
  fixedCosts: z.number(),
  result: z.number().nullable(),
  occupancy: byRoom,
  /** All rooms together. */
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
export const weekCount = z.object({ played: z.int(), covered: z.int() });

export const figuresSchema = z.object({
  /** All that the cinema has had in these weeks, by number, under their latest names. */
  rooms: z.array(z.object({ room, name: z.string() })),
  weeks: z.array(weekFiguresSchema),
  /** About half a year up to the latest week with figures: what the charts show. */
  recent: weekCount.extend({ from: cinemaWeek.nullable() }),
});

export type Figures = z.infer<typeof figuresSchema>;
