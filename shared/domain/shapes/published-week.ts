/** A week as it is given to other applications: facts and forecasts of its releases, nothing of this cinema. */
import * as z from 'zod';
import { cinemaWeek, isoInstant } from './basics.ts';
import { forecastFiguresSchema } from './forecast.ts';
import { releaseSchema } from './release.ts';

const publishedForecastSchema = forecastFiguresSchema.extend({
  modelVersion: z.string(),
  createdAt: isoInstant,
});

/** Without a synopsis and a poster, which are not ours to give. */
const publishedReleaseSchema = releaseSchema
  .pick({
    filmId: true,
    title: true,
    originalTitle: true,
    releaseDate: true,
    distributor: true,
    directors: true,
    cast: true,
    genres: true,
    countries: true,
    languages: true,
    durationMinutes: true,
    screens: true,
    usReleaseDate: true,
    usOpeningUsd: true,
    usWeekends: true,
  })
  .extend({
    /** National first-week admissions by stage; null where a run had none. */
    forecasts: z.object({
      thursday: publishedForecastSchema.nullable(),
      monday: publishedForecastSchema.nullable(),
    }),
  });

export const publishedWeekSchema = z.object({
  week: cinemaWeek,
  publishedAt: isoInstant,
  releases: z.array(publishedReleaseSchema),
});

export type PublishedRelease = z.infer<typeof publishedReleaseSchema>;
export type PublishedWeek = z.infer<typeof publishedWeekSchema>;
