/** The releases of a week, as they were published. */
import * as z from 'zod';
import { cinemaWeek } from '../../domain/shapes/basics.ts';

export { publishedWeekSchema as releasesSchema } from '../../domain/shapes/published-week.ts';

export const weekParameterSchema = cinemaWeek.meta({
  format: 'date',
  description: 'The first day of the cinema week: a Wednesday.',
});

export const releasesQuerySchema = z.strictObject({ week: weekParameterSchema });
