/** The money of the weeks. */
import * as z from 'zod';
import { room } from '../../domain/shapes/basics.ts';
import { chartedWeeksSchema, weekFiguresSchema } from '../../domain/shapes/figures.ts';
import { calendarStateSchema } from '../../domain/shapes/week-state.ts';
import { ticketsSource } from './result.ts';

export const figuresSchema = z.object({
  /** All that the cinema has in these weeks, by number, under their names up to the coming week. */
  rooms: z.array(z.object({ room, name: z.string() })),
  weeks: z.array(
    weekFiguresSchema.extend({
      /** Whether its result is known or not. */
      state: calendarStateSchema,
      /** Where the takings come from: the tickets entered, an estimate, or some of each. */
      source: z.enum([...ticketsSource.options, 'mixed']).nullable(),
      /** Its films of which somebody told something that its forecasts know. */
      toldFilms: z.int(),
    }),
  ),
  /** About half a year up to the latest week with figures: what the charts show. */
  recent: chartedWeeksSchema,
});

export type Figures = z.infer<typeof figuresSchema>;
